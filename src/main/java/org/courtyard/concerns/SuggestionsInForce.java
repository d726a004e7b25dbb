package org.courtyard.concerns;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.courtyard.concerns.suggestion.CategorySuggester;
import org.courtyard.concerns.suggestion.Lexicon;
import org.courtyard.concerns.suggestion.SuggestionModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The suggester of this server. Whoever asks never waits: until the model is read, and when there is none or it cannot
 * be read, the lexicon speaks alone; that another server or a command trained a new one is noticed within a minute.
 */
@Component
class SuggestionsInForce {

    static final Duration LOOKED_AFTER = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(SuggestionsInForce.class);
    private static final String KEY = "";

    private final Lexicon lexicon = Lexicon.shipped();
    private final InForce lexiconAlone = new InForce(0, new CategorySuggester(lexicon, null));
    private final SuggestionStore store;
    private final AsyncLoadingCache<String, InForce> known;

    private record InForce(long model, CategorySuggester suggester) {}

    @Autowired
    SuggestionsInForce(SuggestionStore store) {
        this(store, Ticker.systemTicker());
    }

    SuggestionsInForce(SuggestionStore store, Ticker ticker) {
        this.store = store;
        this.known = Caffeine.newBuilder()
                .ticker(ticker)
                .refreshAfterWrite(LOOKED_AFTER)
                .executor(task -> Thread.ofVirtual().name("suggestions").start(task))
                .buildAsync(new Loader());
    }

    CategorySuggester suggester() {
        return known.get(KEY).getNow(lexiconAlone).suggester();
    }

    /** Waits until what is in force now was read. */
    void lookNow() {
        CompletableFuture<InForce> seen = known.synchronous().refresh(KEY);
        seen.join();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    private final class Loader implements CacheLoader<String, InForce> {

        @Override
        public InForce load(String key) {
            return reload(key, lexiconAlone);
        }

        @Override
        public InForce reload(String key, InForce before) {
            try {
                long newest = store.newest();
                return newest == before.model() ? before : read(newest);
            } catch (IOException | RuntimeException unreadable) {
                LOG.warn("the learned suggestions cannot be read, the earlier ones stay in force", unreadable);
                return before;
            }
        }

        private InForce read(long id) throws IOException {
            var bytes = store.model(id);
            if (bytes.isEmpty()) {
                return lexiconAlone;
            }
            var model = SuggestionModel.load(new ByteArrayInputStream(bytes.get()));
            return new InForce(id, new CategorySuggester(lexicon, model));
        }
    }
}
