package org.courtyard.places.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.courtyard.places.divisions.DivisionProgress;

/** On a terminal one line that is written over, otherwise a line every five seconds. */
final class ImportProgress implements DivisionProgress {

    private static final long TERMINAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LOG_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final PrintWriter err;
    private final boolean terminal = terminal();
    private long last = System.nanoTime();

    ImportProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void read(long rows) {
        long now = System.nanoTime();
        if (now - last > (terminal ? TERMINAL_NANOS : LOG_NANOS)) {
            last = now;
            print(rows);
        }
    }

    void done(long rows) {
        print(rows);
        if (terminal) {
            err.println();
            err.flush();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // it is null where the JDK has no console module
    private static boolean terminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private void print(long rows) {
        err.print((terminal ? "\r" : "") + "%,d rows read".formatted(rows) + (terminal ? "" : "\n"));
        err.flush();
    }
}
