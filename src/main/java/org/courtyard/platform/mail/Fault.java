package org.courtyard.platform.mail;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why something was not taken when nobody said so: kept by its name, shown in the reader's language. */
public enum Fault {
    NO_CONNECTION,
    TOO_SLOW,
    NO_TRUST,
    /** So many went to this number within a day that more would be a nuisance. */
    TOO_MANY;

    /** The fault a kept text names; empty when it is what the other side said. */
    public static Optional<Fault> named(@Nullable String kept) {
        return Arrays.stream(values()).filter(each -> each.name().equals(kept)).findFirst();
    }
}
