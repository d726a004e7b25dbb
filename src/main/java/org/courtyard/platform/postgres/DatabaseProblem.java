package org.courtyard.platform.postgres;

import org.jspecify.annotations.Nullable;

/** The database cannot be had; the message is one sentence that says why and what to do. */
public final class DatabaseProblem extends RuntimeException {

    public DatabaseProblem(String message) {
        this(message, null);
    }

    public DatabaseProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
