package org.courtyard.workorders.web;

import java.util.List;
import java.util.UUID;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * One order: what it is here, and what goes back.
 *
 * @param text what would go back; what was typed after a complaint
 * @param answerable it has not gone back yet
 */
public record OrderPage(
        UUID id,
        int version,
        String source,
        String number,
        State state,
        String title,
        String concern,
        String concernHref,
        List<Fact> facts,
        String text,
        boolean answerable,
        List<Fact> replies,
        List<Wrong> wrongs,
        @Nullable String note) {}
