package org.courtyard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private static final Path DRAWN = Path.of("ARCHITECTURE.md");
    private static final String BEGIN = "<!-- map -->\n```\n";
    private static final String END = "```\n<!-- /map -->";

    /** From the ground up; a module may only use what stands before it. */
    private static final List<String> ORDER = List.of(
            "platform",
            "places",
            "accounts",
            "organizations",
            "commitments",
            "concerns",
            "field",
            "notices",
            "open311",
            "workorders",
            "volunteering",
            "demo");

    private final ApplicationModules modules = ApplicationModules.of(CourtyardApplication.class);

    @Test
    void modulesOnlyTouchEachOthersFrontDoors() {
        modules.verify();
    }

    @Test
    void drawsTheMap() {
        new Documenter(modules).writeDocumentation();
    }

    /** {@code -Dmap=draw} draws it anew. */
    @Test
    void theMapInTheArchitectureIsTheHouse() throws IOException {
        var map = ORDER.stream().map(this::line).filter(each -> !each.isEmpty()).collect(Collectors.joining());
        var text = Files.readString(DRAWN);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        if ("draw".equals(System.getProperty("map"))) {
            Files.writeString(DRAWN, text.substring(0, from) + map + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to))
                .as("the map in %s; -Dmap=draw draws it anew", DRAWN)
                .isEqualTo(map);
    }

    @Test
    void theOrderNamesEveryModule() {
        assertThat(modules.stream().map(ModularityTest::name)).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    /** Who uses it; nothing for modules that nobody uses. */
    private String line(String module) {
        var users = users(module).toList();
        if (users.isEmpty()) {
            return "";
        }
        var all = users.size() == ORDER.size() - 1 ? "everything" : String.join(", ", users);
        return "%-14s <- %s%n".formatted(module, all).replace("\r", "");
    }

    private Stream<String> users(String module) {
        return ORDER.stream()
                .filter(other -> !other.equals(module))
                .filter(other -> modules.getModuleByName(other)
                        .orElseThrow()
                        .getDirectDependencies(modules)
                        .uniqueModules()
                        .anyMatch(used -> name(used).equals(module)));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
