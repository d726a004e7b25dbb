package org.courtyard.platform.cli;

/** A command cannot go on; the message is one line for the person at the terminal. */
public final class CommandProblem extends RuntimeException {

    public CommandProblem(String message) {
        super(message);
    }

    public CommandProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
