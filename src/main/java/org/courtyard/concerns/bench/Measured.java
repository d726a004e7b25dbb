package org.courtyard.concerns.bench;

import java.util.List;

/**
 * What came out.
 *
 * @param rate whole things per second
 * @param nanos of each call, sorted
 * @param faults one line for each thing that failed
 */
record Measured(double rate, long[] nanos, List<String> faults) {

    /** Milliseconds within which this share of the calls was answered; 0 without calls. */
    double within(double share) {
        if (nanos.length == 0) {
            return 0;
        }
        int at = (int) Math.ceil(share * nanos.length) - 1;
        return Math.round(nanos[Math.clamp(at, 0, nanos.length - 1)] / 1e4) / 100.0;
    }
}
