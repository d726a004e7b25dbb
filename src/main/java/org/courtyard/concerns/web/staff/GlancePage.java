package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.State;
import org.jspecify.annotations.Nullable;

/** What nobody has glanced at yet: one in full, the others as lines. */
public record GlancePage(int count, @Nullable Item item, List<Row> others, String back) {

    /** One to look at. */
    public record Item(
            String address,
            String title,
            String reference,
            List<String> bits,
            State state,
            String words,
            String masked,
            List<ConcernPage.Picture> photos,
            int version,
            String seen) {}
}
