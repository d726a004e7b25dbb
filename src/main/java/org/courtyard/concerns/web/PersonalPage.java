package org.courtyard.concerns.web;

import java.util.List;
import org.courtyard.platform.web.view.Row;

/**
 * What belongs to the person behind a link.
 *
 * @param looks who looked at how to reach them
 * @param reporter raised it; else supports it, and nobody looks at theirs
 * @param erasable there is something to take back
 */
public record PersonalPage(List<Row> looks, boolean reporter, boolean erasable) {}
