package org.courtyard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each module keeps its own tables and touches no others; what Courtyard refuses to keep has no column. */
class ArchitectureRulesOfSchemasTest {

    private static final Path JAVA = Path.of("src/main/java/org/courtyard");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TEXT_BLOCK =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|into|update|references|table(?: if not exists)?|on)\\s+([a-z0-9_]+)\\.[a-z_]+");
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

    /** PRODUCT: no points, no ranking, no tracking, nothing that sorts people. */
    private static final Pattern REFUSED = Pattern.compile(
            "\\b\\w*(points|score|rank|check_?in|track|face|religion|ethnic|party_member|id_card|credit)\\w*\\b");

    @Test
    void migrationsNameNoForeignSchema() throws IOException {
        var modules = modules();
        var faults = new ArrayList<String>();
        for (var file : files(MIGRATIONS, ".sql")) {
            var owner = MIGRATIONS.relativize(file).getName(0).toString();
            var sql = COMMENT.matcher(Files.readString(file)).replaceAll("");
            faults.addAll(foreign(sql, owner.equals("__root") ? "platform" : owner, modules, file));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void storesNameNoForeignSchema() throws IOException {
        var modules = modules();
        var faults = new ArrayList<String>();
        for (var file : files(JAVA, ".java")) {
            var owner = JAVA.relativize(file).getName(0).toString();
            var sql = TEXT_BLOCK
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.joining("\n"));
            faults.addAll(foreign(sql, owner, modules, file));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nothingThatSortsPeopleIsKept() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : files(MIGRATIONS, ".sql")) {
            var sql = COMMENT.matcher(Files.readString(file)).replaceAll("");
            REFUSED.matcher(sql).results().forEach(found -> faults.add(file + ": " + found.group()));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> foreign(String sql, String owner, Set<String> modules, Path file) {
        return TABLE.matcher(sql)
                .results()
                .map(found -> found.group(1))
                .filter(schema -> modules.contains(schema) && !schema.equals(owner))
                .map(schema -> file + " names " + schema)
                .toList();
    }

    private static Set<String> modules() throws IOException {
        try (var folders = Files.list(MIGRATIONS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("__root"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
