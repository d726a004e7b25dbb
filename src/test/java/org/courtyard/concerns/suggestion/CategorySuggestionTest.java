package org.courtyard.concerns.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * The gate: seven classes of the 2020 Taidi Cup, exact duplicates removed, 80/20 by a fixed seed, at least 0.90; a
 * published team reached 0.92. Features and cost were chosen by four-fold cross-validation on the training part alone.
 */
class CategorySuggestionTest {

    private static final String FILE = "zh_complaints/taidi2020_att2_segmented_labelled.csv.gz";
    private static final long SPLIT = 20261122;

    @Test
    void nineOfTenAreRight() throws IOException {
        List<LabelledText> all = texts();
        int cut = all.size() * 4 / 5;
        long start = System.nanoTime();
        SuggestionModel model = SuggestionModel.train(all.subList(0, cut), 1);
        double seconds = (System.nanoTime() - start) / 1e9;

        List<LabelledText> unseen = all.subList(cut, all.size());
        int right = 0;
        int amongThree = 0;
        double confidence = 0;
        for (LabelledText text : unseen) {
            List<Suggestion> suggestions = model.suggest(text.text());
            right += suggestions.getFirst().label().equals(text.label()) ? 1 : 0;
            amongThree += suggestions.stream().anyMatch(s -> s.label().equals(text.label())) ? 1 : 0;
            confidence += suggestions.getFirst().confidence();
        }
        double accuracy = (double) right / unseen.size();
        double meanConfidence = confidence / unseen.size();
        System.out.printf(
                "suggestion: %d/%d = %.4f, among three %.4f, mean confidence %.4f, trained on %d in %.1f s%n",
                right, unseen.size(), accuracy, (double) amongThree / unseen.size(), meanConfidence, cut, seconds);
        assertThat(accuracy).isGreaterThanOrEqualTo(0.90);
        assertThat(meanConfidence).as("calibrated").isBetween(accuracy - 0.03, accuracy + 0.03);
    }

    private static List<LabelledText> texts() throws IOException {
        String root = System.getenv().getOrDefault("COURTYARD_SHARED", "../shared");
        Path file = Path.of(root, "data", FILE);
        assumeThat(file).as("the labelled set is not here: " + FILE).exists();
        Map<String, LabelledText> distinct = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> {
                int comma = line.lastIndexOf(',');
                String text = line.substring(0, comma);
                distinct.putIfAbsent(text, new LabelledText(text, line.substring(comma + 1)));
            });
        }
        List<LabelledText> all = new ArrayList<>(distinct.values());
        Collections.shuffle(all, new Random(SPLIT));
        return all;
    }
}
