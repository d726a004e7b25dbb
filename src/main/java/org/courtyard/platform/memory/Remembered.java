package org.courtyard.platform.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that were read from the database, for at most a minute: a change made here is seen at once, one made by another
 * server within that minute. Whoever changes such rows calls {@link #forget()}; until its transaction ends it reads the
 * database itself, and nobody else is shown what is not committed.
 */
public final class Remembered<K, V> {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Cache<K, V> kept;
    private long changes;

    /** @param most how many are kept */
    public Remembered(int most) {
        this.kept = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(LONGEST)
                .build();
    }

    /** What does not exist is not remembered. */
    public Optional<V> find(K key, Function<? super K, Optional<V>> read) {
        return Optional.ofNullable(findAll(
                        List.of(key),
                        missing ->
                                read.apply(key).map(value -> Map.of(key, value)).orElse(Map.of()))
                .get(key));
    }

    public V get(K key, Function<? super K, V> read) {
        return find(key, missing -> Optional.of(read.apply(missing))).orElseThrow();
    }

    /** Many at once; the missing ones are read together. */
    public Map<K, V> findAll(Collection<K> keys, Function<Collection<K>, Map<K, V>> read) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read.apply(keys);
        }
        var found = new HashMap<K, V>(kept.getAllPresent(keys));
        if (found.size() < keys.size()) {
            long before = changes();
            var missing = new ArrayList<>(keys);
            missing.removeAll(found.keySet());
            if (!missing.isEmpty()) {
                var fresh = read.apply(missing);
                keep(fresh, before);
                found.putAll(fresh);
            }
        }
        return found;
    }

    /** To be called by whoever changes what is remembered, before or after the change. */
    public void forget() {
        clear();
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new Changing());
        }
    }

    private synchronized long changes() {
        return changes;
    }

    /** What was read before a change may be old by now. */
    private synchronized void keep(Map<K, V> fresh, long before) {
        if (before == changes) {
            kept.putAll(fresh);
        }
    }

    private synchronized void clear() {
        changes++;
        kept.invalidateAll();
    }

    private final class Changing implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Remembered.this, Boolean.TRUE);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
            clear();
        }
    }
}
