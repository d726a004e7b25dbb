package org.courtyard.platform.web.view;

/** A column of a table; numbers stand to the right. */
public record Column(String name, boolean number) {

    public static Column words(String name) {
        return new Column(name, false);
    }

    public static Column number(String name) {
        return new Column(name, true);
    }
}
