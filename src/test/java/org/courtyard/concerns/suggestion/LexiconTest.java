package org.courtyard.concerns.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How often the lexicon is right before anything was learned. */
class LexiconTest {

    private static final List<String> FILES =
            List.of("environment", "facilities", "people", "property", "safety", "utilities");

    /** What the classes of a public message board would be here; the others have no counterpart. */
    private static final Map<String, Set<String>> GROUPS = Map.of(
            "环境保护", Set.of("environment", "noise"),
            "交通运输", Set.of("parking", "public-services"));

    private final CategorySuggester lexicon = new CategorySuggester(Lexicon.shipped(), null);
    private final Set<String> all = Set.copyOf(Lexicon.shipped().codes());

    @Test
    void isRightMoreOftenThanNotOnWhatTheDemoSays() throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (String file : FILES) {
            yaml("/demo/texts/" + file + ".yaml")
                    .forEach(topic -> topic.path("texts")
                            .forEach(text -> texts.add(new LabelledText(
                                    text.asString().replaceAll("\\{\\w+}", "").split(" \\| ", -1)[0],
                                    topic.path("category").asString()))));
        }
        Trial.Score score = Trial.score(lexicon, texts, all, Set.of());
        tell("demo texts", texts.size(), score);
        assertThat(score.first()).isGreaterThan(0.5);
        assertThat(score.amongThree()).isGreaterThan(score.first());
    }

    @Test
    void saysWhatItSaysOnAPublicMessageBoard() throws IOException {
        Path file = Path.of(
                System.getenv().getOrDefault("COURTYARD_SHARED", "../shared"),
                "data/zh_complaints/taidi2020_labelled_raw.csv.gz");
        assumeThat(file).as("the labelled set is not here").exists();
        Map<String, String> groups = new HashMap<>();
        yaml("/concerns/categories.yaml")
                .path("groups")
                .forEach(group -> group.path("categories")
                        .forEach(each -> groups.put(
                                each.path("code").asString(), group.path("code").asString())));
        int texts = 0;
        int said = 0;
        int right = 0;
        try (var table = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)))) {
            for (var row : table) {
                Set<String> wanted = GROUPS.get(row.get("label_level1"));
                if (wanted != null) {
                    texts++;
                    List<Suggestion> found = lexicon.suggest(row.get("title") + "。" + row.get("text"), all, Set.of());
                    said += found.isEmpty() ? 0 : 1;
                    right += !found.isEmpty()
                                    && wanted.contains(
                                            groups.get(found.getFirst().label()))
                            ? 1
                            : 0;
                }
            }
        }
        System.out.printf("lexicon, message board: %d texts, %d with a word, %d in the group%n", texts, said, right);
        assertThat(right).isPositive();
    }

    private static void tell(String what, int texts, Trial.Score score) {
        System.out.printf(
                "lexicon, %s: %d texts, first %.4f, among three %.4f, claims %.4f%n",
                what, texts, score.first(), score.amongThree(), score.confidence());
    }

    private static JsonNode yaml(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(LexiconTest.class.getResourceAsStream(resource))) {
            return new YAMLMapper().readTree(in);
        }
    }
}
