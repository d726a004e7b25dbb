package org.courtyard.platform.cli;

/** What the doctor found at one place. */
record Finding(String what, boolean fault, String text) {

    static Finding well(String what, String text) {
        return new Finding(what, false, text);
    }

    static Finding fault(String what, String text) {
        return new Finding(what, true, text);
    }

    String line() {
        return "%-6s %-15s %s".formatted(fault ? "FAULT" : "ok", what, text);
    }
}
