package org.courtyard.platform.ids;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes UUIDv7 (RFC 9562, section 5.7) whose top 20 bits of {@code rand_b} hold a home region: the first six digits of
 * the nearest official division's code, 0 where there is none. From any such id the shard of its row is known without
 * asking. Never order by these ids; use the time column.
 */
@Component
public class Ids {

    /** Largest region: six decimal digits fit into 20 bits. */
    public static final int LARGEST_REGION = 999_999;

    private static final int REGION_SHIFT = 42;
    private static final long REGION_MASK = (1L << 20) - 1;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    public Ids(InstantSource time) {
        this.time = time;
    }

    /** @param region 0 to {@value #LARGEST_REGION} */
    public UUID next(int region) {
        return at(time.millis(), region);
    }

    /** An id for a fact that happened at {@code millis} since 1970, as when history is imported. */
    public UUID at(long millis, int region) {
        if (region < 0 || region > LARGEST_REGION) {
            throw new IllegalArgumentException("region " + region + " is not within 0 to " + LARGEST_REGION);
        }
        long high = (millis << 16) | 0x7000 | random.nextInt(1 << 12);
        long low = VARIANT | ((long) region << REGION_SHIFT) | (random.nextLong() >>> (64 - REGION_SHIFT));
        return new UUID(high, low);
    }

    /** When an id made here was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The home region in an id made here. */
    public static int region(UUID id) {
        return (int) ((id.getLeastSignificantBits() >>> REGION_SHIFT) & REGION_MASK);
    }
}
