package org.courtyard.open311.web;

import java.util.List;

/** A call that cannot be answered: every fault at once, as GeoReport's list of errors. */
final class Refusal extends RuntimeException {

    private final int status;
    private final transient List<Fault> faults;

    Refusal(int status, List<Fault> faults) {
        super("refused with " + status);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    Refusal(int status, String key, Object... args) {
        this(status, List.of(new Fault("", key, args)));
    }

    /** @param field the argument at fault, empty for the call as a whole */
    record Fault(String field, String key, Object... args) {}

    int status() {
        return status;
    }

    List<Fault> faults() {
        return faults;
    }
}
