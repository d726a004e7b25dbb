package org.courtyard.open311.web;

import java.util.Locale;

/** In which form an answer is written: the last part of the address says it. */
enum Form {
    XML("text/xml; charset=utf-8"),
    JSON("application/json; charset=utf-8");

    private final String type;

    Form(String type) {
        this.type = type;
    }

    /** For the header {@code Content-Type}. */
    String type() {
        return type;
    }

    /** XML, the mandatory one, unless the address ends in {@code .json}. */
    static Form of(String address) {
        return address.toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : XML;
    }

    byte[] write(Answer answer) {
        return this == XML ? XmlForm.write(answer) : JsonForm.write(answer);
    }
}
