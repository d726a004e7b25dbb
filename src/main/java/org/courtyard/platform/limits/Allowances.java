package org.courtyard.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** How often each of many may do something. Kept in this process, forgotten when full again. */
public final class Allowances {

    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets;
    private final int capacity;
    private final Duration refill;
    private final TimeMeter meter;

    private Allowances(int capacity, Duration refill, TimeMeter meter) {
        this.capacity = capacity;
        this.refill = refill;
        this.meter = meter;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(refill.multipliedBy(2))
                .build();
    }

    /** Uses some of what {@code who} has. Zero when there was enough, otherwise how long to wait until there is. */
    public Duration take(String who, int amount) {
        var probe = bucket(who).tryConsumeAndReturnRemaining(Math.min(amount, capacity));
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** How long until there is one again; zero while there is. Uses nothing. */
    public Duration waitFor(String who) {
        var known = buckets.getIfPresent(who);
        return known == null
                ? Duration.ZERO
                : Duration.ofNanos(known.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** What was taken turned out not to count. */
    public void giveBack(String who, int amount) {
        bucket(who).addTokens(amount);
    }

    /** As if nothing had ever been taken. */
    public void fill(String who) {
        buckets.invalidate(who);
    }

    private Bucket bucket(String who) {
        return buckets.get(
                who,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refill))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    /** Makes allowances that run on the clock of the house. */
    @Component
    public static final class Maker {

        private final TimeMeter meter;

        Maker(InstantSource time) {
            this.meter = new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return time.millis() * 1_000_000;
                }

                @Override
                public boolean isWallClockBased() {
                    return true;
                }
            };
        }

        /**
         * @param capacity how much may be used at once
         * @param refill how long it takes until all of it is there again
         */
        public Allowances make(int capacity, Duration refill) {
            return new Allowances(capacity, refill, meter);
        }
    }
}
