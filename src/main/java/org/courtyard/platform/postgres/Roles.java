package org.courtyard.platform.postgres;

import java.sql.SQLException;
import java.util.List;

/** Who may do what in the embedded database. */
record Roles(Login superuser, Secrets secrets) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "courtyard_owner";
    static final String APP = "courtyard_app";

    private static final List<String> EXTENSIONS = List.of("pg_trgm", "btree_gist", "pgcrypto", "pg_stat_statements");

    void create() {
        create(OWNER, secrets.owner());
        create(APP, secrets.app());
    }

    private void create(String role, String password) {
        if (!exists("select 1 from pg_roles where rolname = ?", role)) {
            superuser.run("create role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                    .formatted(role, password));
        }
    }

    void createDatabase(String name, Login inside) {
        if (!exists("select 1 from pg_database where datname = ?", name)) {
            superuser.run("create database %s owner %s".formatted(name, OWNER));
        }
        superuser.run(
                "revoke all on database %s from public".formatted(name),
                "grant connect, temporary on database %s to %s".formatted(name, APP));
        EXTENSIONS.forEach(extension -> inside.run("create extension if not exists " + extension + " schema public"));
        inside.run(defaultPrivileges("for role " + OWNER, APP));
    }

    /** What the serving role may do with everything that later migrations create. */
    static String[] defaultPrivileges(String owner, String app) {
        return List.of(
                        "grant usage on schemas",
                        "grant select, insert, update, delete on tables",
                        "grant usage, select on sequences",
                        "grant execute on routines")
                .stream()
                .map(grant -> "alter default privileges %s %s to %s".formatted(owner, grant, app))
                .toArray(String[]::new);
    }

    private boolean exists(String query, String name) {
        try (var connection = superuser.connect();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        } catch (SQLException e) {
            throw new DatabaseProblem("The database did not answer: " + e.getMessage(), e);
        }
    }
}
