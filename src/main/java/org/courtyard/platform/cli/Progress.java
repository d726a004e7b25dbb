package org.courtyard.platform.cli;

import java.io.PrintStream;
import java.util.Locale;

/**
 * How far a long work is, on stderr: a bar on a terminal, a line every five seconds otherwise. Safe for several
 * threads; closing it leaves a clean line.
 */
public final class Progress implements AutoCloseable {

    private static final long REDRAW = 100_000_000L;
    private static final long LINE = 5_000_000_000L;
    private static final int WIDTH = 30;

    private final String what;
    private final long total;
    private final PrintStream err;
    private final boolean terminal;
    private final long began;
    private long done;
    private long shown;

    /**
     * @param what e.g. {@code Reading divisions}
     * @param total how much there is to do; 0 when nobody knows
     */
    public Progress(String what, long total) {
        this(
                what,
                total,
                System.err,
                System.console() != null && System.console().isTerminal());
    }

    Progress(String what, long total, PrintStream err, boolean terminal) {
        this.what = what;
        this.total = total;
        this.err = err;
        this.terminal = terminal;
        this.began = System.nanoTime();
        this.shown = began;
    }

    /** So much more is done. */
    public synchronized void advance(long more) {
        done += more;
        long time = System.nanoTime();
        if (time - shown >= (terminal ? REDRAW : LINE)) {
            shown = time;
            show(time);
        }
    }

    @Override
    public synchronized void close() {
        if (terminal) {
            show(System.nanoTime());
            err.println();
        }
    }

    private void show(long time) {
        double seconds = Math.max((time - began) / 1e9, 0.001);
        var figures = total > 0
                ? String.format(Locale.ROOT, "%,d of %,d (%d%%)", done, total, done * 100 / total)
                : String.format(Locale.ROOT, "%,d", done);
        var rate = String.format(Locale.ROOT, ", %,.0f/s", done / seconds);
        if (terminal) {
            err.print("\r" + what + bar() + " " + figures + rate + "   ");
        } else {
            err.println(what + ": " + figures + rate);
        }
        err.flush();
    }

    private String bar() {
        if (total <= 0) {
            return "";
        }
        int full = (int) Math.min(WIDTH, done * WIDTH / total);
        return " [" + "#".repeat(full) + "-".repeat(WIDTH - full) + "]";
    }
}
