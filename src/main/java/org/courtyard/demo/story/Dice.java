package org.courtyard.demo.story;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Repeatable chance. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Picks by weight; weights need not add up to one. */
    <T> T weighted(List<T> things, ToDoubleFunction<T> weight) {
        double all = things.stream().mapToDouble(weight).sum();
        double left = random.nextDouble() * all;
        for (T thing : things) {
            left -= weight.applyAsDouble(thing);
            if (left < 0) {
                return thing;
            }
        }
        return things.getLast();
    }

    /** Minutes with a long tail: half are below the median, one in forty above eight times it. */
    long minutes(double median) {
        return Math.max(1, Math.round(median * Math.exp(random.nextGaussian() * 1.05)));
    }

    /** A stable number in [0,1) for a pair of names, the same in every story. */
    static double fate(String one, String other) {
        return new SplittableRandom((one + '\n' + other).hashCode() * 0x9E3779B97F4A7C15L).nextDouble();
    }
}
