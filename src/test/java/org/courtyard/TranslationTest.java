package org.courtyard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.support.TemplateText;
import org.junit.jupiter.api.Test;

/** Every text has a key in both languages; no template carries words of its own or reaches into another module. */
class TranslationTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern ASKED =
            Pattern.compile("(?:\\bsay\\(|new (?:BadInput|Missing|Refused|Stale|Conflict|Gone|TooMuch)\\()"
                    + "\\s*(?:[\\w.]+(?:\\(\\))?,\\s*)?\"([\\w.-]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[\\w-]+\\.)+[\\w-]+)\"");
    private static final Pattern BEGINNING = Pattern.compile("\"((?:[\\w-]+\\.)+)\"\\s*[+,:)]");
    private static final Pattern IMPORT = Pattern.compile("@import\\s+(?:static\\s+)?org\\.courtyard\\.(\\w+)\\.");

    private final Texts texts = new Texts(true);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts.keys(Lang.EN)).isEqualTo(texts.keys(Lang.ZH)).isNotEmpty();
    }

    @Test
    void everyKeyAskedForExists() {
        var asked = new TreeSet<String>();
        sources()
                .forEach(source -> ASKED.matcher(read(source)).results().forEach(hit -> {
                    var key = hit.group(1);
                    if (!texts.knows(Lang.ZH, key) && key.contains(".")) {
                        asked.add(key + " in " + source);
                    }
                }));
        assertThat(asked).as("asked for, but in no messages file").isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        var unused = new TreeSet<>(texts.keys(Lang.ZH));
        var beginnings = new TreeSet<String>();
        for (var source : sources()) {
            var text = read(source);
            LITERAL.matcher(text).results().forEach(hit -> unused.remove(hit.group(1)));
            BEGINNING.matcher(text).results().forEach(hit -> beginnings.add(hit.group(1)));
        }
        unused.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
        assertThat(unused).as("in the messages, but nobody says them").isEmpty();
    }

    @Test
    void templatesCarryNoWordsOfTheirOwn() {
        var found = new ArrayList<String>();
        for (var template : under(TEMPLATES, ".jte")) {
            TemplateText.of(read(template)).words().forEach(words -> found.add(template + ": " + words));
        }
        assertThat(found).as("hard-coded text: give it a key in messages/").isEmpty();
    }

    @Test
    void hardCodedWordsAreSeen() {
        assertThat(TemplateText.of("<p>Hello</p>").words()).hasSize(1);
        assertThat(TemplateText.of("<p>${name}，你好</p>").words()).hasSize(1);
        assertThat(TemplateText.of("<input placeholder=\"手机号\">").words()).hasSize(1);
        assertThat(TemplateText.of("@if(a)<a title=\"x\">${b}</a>@endif").words())
                .hasSize(1);
        assertThat(TemplateText.of("@template.a.b(body = @`<p>@template.c(d = @`<b>词</b>`)</p>`)")
                        .words())
                .hasSize(1);
        assertThat(TemplateText.of("@template.a.b(title = \"标题\")").words()).hasSize(1);
        assertThat(TemplateText.of("<p class=\"cy\">${a} · 12 &nbsp;<kbd>Enter</kbd></p>")
                        .words())
                .isEmpty();
    }

    @Test
    void templatesImportOnlyTheirOwnModule() {
        var strangers = new ArrayList<String>();
        for (var template : under(TEMPLATES, ".jte")) {
            var module = TEMPLATES.relativize(template).getName(0).toString();
            var own = Set.of("platform", module);
            IMPORT.matcher(read(template))
                    .results()
                    .filter(hit -> !own.contains(hit.group(1)))
                    .forEach(hit -> strangers.add(template + " imports from " + hit.group(1)));
        }
        assertThat(strangers).isEmpty();
    }

    private static List<Path> sources() {
        var all = new ArrayList<>(under(JAVA, ".java"));
        all.addAll(under(TEMPLATES, ".jte"));
        all.addAll(under(RESOURCES, ".yaml"));
        return all;
    }

    private static List<Path> under(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
