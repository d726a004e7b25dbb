package org.courtyard.platform.problems;

/**
 * Something that cannot be done, with the reason as a message key. The pages show it in the reader's language; the API
 * as RFC 9457 with a {@code type} that never changes.
 */
public abstract sealed class Problem extends RuntimeException
        permits BadInput, Missing, Refused, SignInNeeded, Stale, VersionNeeded, Conflict, Gone, TooMuch {

    private final transient Object[] args;

    Problem(String key, Object... args) {
        super(key);
        this.args = args;
    }

    /** The message's key in the bundles. */
    public String key() {
        return String.valueOf(getMessage());
    }

    public Object[] args() {
        return args.clone();
    }

    /** The last part of the problem's stable type. */
    public abstract String type();

    /** The HTTP status. */
    public abstract int status();

    /** Expected and answered: a stack trace would only cost. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
