package org.courtyard.platform.configuration;

import java.util.List;

/** Settings that cannot be used: every fault, one line each. */
public final class SettingsProblem extends RuntimeException {

    private final transient List<String> faults;

    public SettingsProblem(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
