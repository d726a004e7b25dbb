package org.courtyard.concerns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtyard.concerns.suggestion.Corpus;
import org.courtyard.concerns.suggestion.LabelledText;
import org.courtyard.concerns.suggestion.Trial;
import org.courtyard.platform.text.Masking;
import org.springframework.stereotype.Service;

/** Suggestions learn from the categories under which concerns were handled. Called at the terminal. */
@Service
public class Learning {

    /** With fewer texts a held-out fifth says nothing. */
    public static final int LEAST_TEXTS = 200;

    private static final int MOST_TEXTS = 20_000;

    private final SuggestionStore store;
    private final SuggestionsInForce inForce;
    private final Categories categories;
    private final InstantSource time;

    Learning(SuggestionStore store, SuggestionsInForce inForce, Categories categories, InstantSource time) {
        this.store = store;
        this.inForce = inForce;
        this.categories = categories;
        this.time = time;
    }

    /**
     * What was learned.
     *
     * @param handled texts of concerns here
     * @param outside texts brought along whose category exists here
     * @param unknown texts brought along whose category does not
     * @param trial empty when there was too little to learn from
     */
    public record Learned(int handled, int outside, int unknown, Corpus corpus, Optional<Trial> trial) {

        /** The new model is better than the lexicon alone and took the place of the one before. */
        public boolean inForce() {
            return trial.filter(Trial::better).isPresent();
        }
    }

    /**
     * Tries on a held-out fifth whether learning helps; if so, learns from all texts and puts that in force on every
     * server.
     *
     * @param outside texts with the code or name of a category here
     */
    public Learned learn(Collection<LabelledText> outside) {
        var handled = store.handled(MOST_TEXTS);
        var known = outside.stream().flatMap(each -> here(each).stream()).toList();
        var texts = new ArrayList<LabelledText>();
        for (var part : List.of(handled, known)) {
            part.stream()
                    .filter(each -> categories.find(each.label()).isPresent())
                    .map(each -> new LabelledText(Masking.mask(each.text()), each.label()))
                    .forEach(texts::add);
        }
        var corpus = Corpus.of(texts);
        var trial = corpus.texts().size() < LEAST_TEXTS || corpus.categories() < 2
                ? Optional.<Trial>empty()
                : Optional.of(Trial.of(corpus, inForce.lexicon(), codes(false), codes(true)));
        var learned = new Learned(handled.size(), known.size(), outside.size() - known.size(), corpus, trial);
        if (learned.inForce()) {
            putInForce(corpus, trial.orElseThrow());
        }
        return learned;
    }

    /** Back to the lexicon alone. @return whether anything had been learned */
    public boolean forget() {
        var had = store.forget() > 0;
        inForce.lookNow();
        return had;
    }

    private void putInForce(Corpus corpus, Trial trial) {
        var bytes = new ByteArrayOutputStream();
        try {
            trial.learnAll(corpus).save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        store.replace(new SuggestionStore.Trained(
                time.instant(),
                corpus.texts().size(),
                corpus.categories(),
                trial.both().first(),
                trial.lexicon().first(),
                bytes.toByteArray()));
        inForce.lookNow();
    }

    private Optional<LabelledText> here(LabelledText given) {
        return categories.open().stream()
                .filter(each -> List.of(each.code(), each.zh(), each.en()).contains(given.label()))
                .findFirst()
                .map(each -> new LabelledText(given.text(), each.code()));
    }

    private Set<String> codes(boolean elsewhereOnly) {
        return categories.all().stream()
                .filter(each -> !elsewhereOnly || each.elsewhere() != null)
                .map(Category::code)
                .collect(Collectors.toSet());
    }
}
