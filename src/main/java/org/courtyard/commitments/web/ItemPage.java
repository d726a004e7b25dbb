package org.courtyard.commitments.web;

import java.util.List;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.Why;
import org.jspecify.annotations.Nullable;

/**
 * One commitment, beside the queue or on its own.
 *
 * @param open where it is worked on, null where no module knows its source
 * @param keep where the form that says it is done posts to; null: it is done on the page of its source
 */
public record ItemPage(
        String place,
        String title,
        State state,
        Why why,
        List<Fact> facts,
        List<Fact> recent,
        @Nullable String open,
        @Nullable String keep) {}
