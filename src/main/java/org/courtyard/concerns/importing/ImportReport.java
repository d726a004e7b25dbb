package org.courtyard.concerns.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import did. The verdicts are of the rows imported now: as they were recorded, and worked out from the target
 * date; both sum up to {@code imported}.
 */
public final class ImportReport {

    int read;
    int imported;
    int known;
    int recordedOnTime;
    int recordedLate;
    int recordedNone;
    int closedInTime;
    int closedLate;
    int openPastTarget;
    int noTarget;
    double seconds;
    boolean dryRun;

    private final Map<String, Integer> rejected = new TreeMap<>();

    void reject(String reason) {
        // the value in a reason differs from row to row; the sentence is what repeats
        rejected.merge(reason.replaceAll("'.*?'", "'…'"), 1, Integer::sum);
    }

    void verdicts(HistoryRow row) {
        switch (row.recorded()) {
            case null -> recordedNone++;
            case Boolean onTime when onTime -> recordedOnTime++;
            case Boolean late -> recordedLate++;
        }
        if (row.target() == null) {
            noTarget++;
        } else if (row.closed() == null) {
            openPastTarget++;
        } else if (row.closed().isAfter(row.target())) {
            closedLate++;
        } else {
            closedInTime++;
        }
    }

    public int imported() {
        return imported;
    }

    public int known() {
        return known;
    }

    public int rejected() {
        return rejected.values().stream().mapToInt(Integer::intValue).sum();
    }

    public List<String> lines() {
        var lines = new java.util.ArrayList<String>();
        lines.add(say("rows read                 %,10d", read));
        lines.add(say(dryRun ? "would be imported         %,10d" : "imported                  %,10d", imported));
        lines.add(say("here already              %,10d", known));
        lines.add(say("rejected                  %,10d", rejected()));
        rejected.forEach((reason, count) -> lines.add(say("    %,10d  %s", count, reason)));
        lines.add(say("recorded: on time         %,10d", recordedOnTime));
        lines.add(say("recorded: overdue         %,10d", recordedLate));
        lines.add(say("recorded: no verdict      %,10d", recordedNone));
        lines.add(say("recomputed: on time       %,10d", closedInTime));
        lines.add(say("recomputed: closed late   %,10d", closedLate));
        lines.add(say("recomputed: not closed    %,10d", openPastTarget));
        lines.add(say("recomputed: no target     %,10d", noTarget));
        lines.add(say("seconds                   %10.1f", seconds));
        lines.add(say("rows per second           %,10.0f", seconds == 0 ? 0 : read / seconds));
        return lines;
    }

    private static String say(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
