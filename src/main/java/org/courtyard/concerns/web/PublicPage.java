package org.courtyard.concerns.web;

import java.util.List;
import org.courtyard.platform.web.view.Entry;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.TaskCard;
import org.courtyard.platform.web.view.Why;
import org.jspecify.annotations.Nullable;

/** A concern as everybody reads it. @param pin only what everybody may see of it; null without one @param share ready to be pasted into a group chat */
public record PublicPage(
        String id,
        String title,
        String reference,
        String place,
        String category,
        int supports,
        State state,
        @Nullable Why why,
        String text,
        List<String> photos,
        @Nullable PinDrawing pin,
        String lead,
        List<TaskCard> helpers,
        @Nullable String convened,
        List<Entry> entries,
        boolean open,
        @Nullable Joined joined,
        List<Row> split,
        String share) {

    /** It was joined into another one. @param href of that one; null when it is not for everybody */
    public record Joined(String words, @Nullable String href) {}
}
