package org.courtyard.concerns.suggestion;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Words that speak for a category, with weights from 1 (a hint) to 5 (settles it), written by hand: suggestions from the
 * first day, before there is any history. A confidence is the softmax of the summed weights, against a share for "none
 * of these" so that a single hint stays a hint; scaled so that it claims as much as it keeps.
 */
public final class Lexicon {

    /** How much a point of weight counts, and what speaks for "none of these"; fitted on the demo's texts. */
    private static final double SCALE = 0.25;

    private static final double NONE = 1;

    /** What a word weighs that was entered with its category. */
    private static final double SAID_HERE = 6;

    private final List<Entry> entries;

    private record Entry(String code, String word, double weight, boolean latin) {}

    private Lexicon(List<Entry> entries) {
        this.entries = entries;
    }

    /** The lexicon that comes with the program. */
    public static Lexicon shipped() {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/concerns/lexicon.csv"))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped lexicon cannot be read", e);
        }
    }

    /**
     * Reads columns {@code code,word,weight}.
     *
     * @throws IllegalArgumentException naming the line whose weight is not a number above 0
     */
    public static Lexicon read(InputStream csv) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        List<Entry> entries = new ArrayList<>();
        for (CSVRecord line : format.parse(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            String word = flat(line.get("word"));
            entries.add(new Entry(line.get("code"), word, weight(line), word.charAt(0) < 0x250));
        }
        return new Lexicon(List.copyOf(entries));
    }

    /** This one and the words that people here use, by code; a word that stands in it already keeps its weight. */
    public Lexicon with(Map<String, List<String>> more) {
        List<Entry> all = new ArrayList<>(entries);
        more.forEach((code, words) -> words.stream()
                .map(Lexicon::flat)
                .filter(word -> !word.isBlank()
                        && entries.stream()
                                .noneMatch(each ->
                                        each.code().equals(code) && each.word().equals(word)))
                .forEach(word -> all.add(new Entry(code, word, SAID_HERE, word.charAt(0) < 0x250))));
        return new Lexicon(List.copyOf(all));
    }

    /** The codes it speaks of. */
    public List<String> codes() {
        return entries.stream().map(Entry::code).distinct().toList();
    }

    /** Confidence by code, only those with a word in the text. */
    Map<String, Double> shares(String text) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Entry entry : found(flat(text))) {
            sums.merge(entry.code(), entry.weight(), Double::sum);
        }
        double all = Math.exp(NONE);
        for (double sum : sums.values()) {
            all += Math.exp(SCALE * sum);
        }
        double whole = all;
        sums.replaceAll((_, sum) -> Math.exp(SCALE * sum) / whole);
        return sums;
    }

    List<Reason> why(String text, String code) {
        return found(flat(text)).stream()
                .filter(entry -> entry.code().equals(code))
                .map(entry -> new Reason(entry.word(), entry.weight()))
                .toList();
    }

    private List<Entry> found(String text) {
        return entries.stream().filter(entry -> isIn(text, entry)).toList();
    }

    private static boolean isIn(String text, Entry entry) {
        int at = text.indexOf(entry.word());
        while (at >= 0 && entry.latin()) {
            int end = at + entry.word().length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) > 0x250;
            // an English plural or ending still counts: light, lights
            boolean ends = end == text.length() || !Character.isLetter(text.charAt(end)) || text.charAt(end) == 's';
            if (begins && ends) {
                return true;
            }
            at = text.indexOf(entry.word(), at + 1);
        }
        return at >= 0;
    }

    private static double weight(CSVRecord line) {
        double weight;
        try {
            weight = Double.parseDouble(line.get("weight"));
        } catch (NumberFormatException e) {
            weight = Double.NaN;
        }
        if (!(weight > 0 && weight <= 10)) {
            throw new IllegalArgumentException("lexicon line %d: the weight of '%s' is '%s'; give a number up to 10"
                    .formatted(line.getRecordNumber() + 1, line.get("word"), line.get("weight")));
        }
        return weight;
    }

    private static String flat(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
