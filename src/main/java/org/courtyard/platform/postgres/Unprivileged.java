package org.courtyard.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL, which refuses to run as root, is run by root: in a user namespace, else as another user.
 *
 * @param prefix what goes before each command
 * @param uid the numeric user that owns the cluster's files as seen outside a namespace
 */
record Unprivileged(List<String> prefix, int uid) {

    /** Every Unix has this user and nothing else belongs to it. */
    private static final int NOBODY = 65534;

    private static final Path SHARED_HOME = Path.of("/var/lib/courtyard");

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static Unprivileged find() throws IOException {
        if (!isRoot()) {
            return new Unprivileged(List.of(), -1);
        }
        var nobody = String.valueOf(NOBODY);
        var ways = List.of(
                new Unprivileged(List.of("unshare", "-U"), 0),
                new Unprivileged(
                        List.of("setpriv", "--reuid=" + nobody, "--regid=" + nobody, "--clear-groups"), NOBODY),
                new Unprivileged(List.of("runuser", "-u", "nobody", "--"), NOBODY));
        for (var way : ways) {
            if (way.succeeds("true")) {
                return way;
            }
        }
        throw new DatabaseProblem(
                "PostgreSQL does not run as root, and neither unshare, setpriv nor runuser works here: start Courtyard as an ordinary user.");
    }

    /** Where the cluster lives: in {@code wanted}, or behind a link when the other user cannot reach that. */
    Path reachable(Path wanted) throws IOException {
        if (uid != NOBODY
                || Files.isSymbolicLink(wanted)
                || succeeds("test", "-x", wanted.resolveSibling("").toString())) {
            return Files.createDirectories(Files.isSymbolicLink(wanted) ? wanted.toRealPath() : wanted);
        }
        var name = Integer.toHexString(wanted.toString().hashCode());
        var elsewhere = Files.createDirectories(SHARED_HOME.resolve("postgres-" + name));
        Files.createSymbolicLink(wanted, elsewhere);
        return elsewhere;
    }

    /** Gives everything below the path to the user the server runs as. */
    void own(Path path) throws IOException {
        if (uid >= 0
                && !Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(uid)) {
            Commands.run(List.of("chown", "-R", uid + ":" + uid, path.toString()));
        }
    }

    List<String> command(List<String> command) {
        var full = new ArrayList<>(prefix);
        full.addAll(command);
        return full;
    }

    private boolean succeeds(String... command) throws IOException {
        return Commands.succeeds(command(List.of(command)));
    }
}
