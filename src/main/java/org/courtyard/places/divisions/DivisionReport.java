package org.courtyard.places.divisions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import of divisions did.
 *
 * @param rows read from all files
 * @param returned were closed and are there again
 * @param came the ones added, when they can be listed
 * @param kept differ from the tables because people changed them since this edition came
 * @param hungHigher divisions whose parent is in no table: they hang under the longest code that begins theirs
 * @param stranded places made here (compounds and the like) that lie under a division that has gone
 */
public record DivisionReport(
        String edition,
        long rows,
        int added,
        int returned,
        int kept,
        List<Change> came,
        List<Change> renamed,
        List<Change> moved,
        List<Change> gone,
        List<Change> hungHigher,
        int stranded) {

    public boolean changedNothing() {
        return added + returned + renamed.size() + moved.size() + gone.size() == 0;
    }

    /**
     * One difference.
     *
     * @param before the old name, the old parent's code, or for what has gone the name
     * @param after the new name, the new parent's code, or the successor's code
     */
    public record Change(
            String code, @Nullable String before, @Nullable String after) {}
}
