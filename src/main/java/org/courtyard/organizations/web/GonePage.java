package org.courtyard.organizations.web;

import java.util.List;
import org.courtyard.platform.web.view.Row;
import org.jspecify.annotations.Nullable;

/**
 * What became of a place that is no more.
 *
 * @param since the day, written out
 * @param successors what took its place
 * @param around what exists around it, where nothing took its place
 */
public record GonePage(
        String id,
        String title,
        String since,
        List<Row> successors,
        @Nullable Row around) {}
