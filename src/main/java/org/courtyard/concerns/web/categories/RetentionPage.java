package org.courtyard.concerns.web.categories;

import java.util.List;
import org.courtyard.platform.web.view.Cell;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Column;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Wrong;

/**
 * How long names and ways to reach people stay, what would go now, and what went.
 *
 * @param usual in words
 * @param others categories that differ
 * @param changes whether the reader may change it
 */
public record RetentionPage(
        String usual,
        List<Row> others,
        boolean changes,
        List<Choice> categories,
        String months,
        String reason,
        List<Wrong> wrongs,
        List<Column> columns,
        List<List<Cell>> due,
        List<List<Cell>> report) {}
