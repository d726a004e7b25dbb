package org.courtyard.workorders.web;

import java.util.List;
import java.util.UUID;
import org.courtyard.platform.web.view.Cell;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Column;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Wrong;

/**
 * A table that was handed in: what its columns are, and then what would become of its rows.
 *
 * @param described a person has said what the columns are
 * @param pick one question for each thing a column may be
 * @param answer the titles of what we add
 * @param counts what would become of the rows
 * @param taking how many would be taken in
 * @param shown rows of the preview, as many as a page holds
 */
public record TablePage(
        UUID id,
        int version,
        String source,
        String file,
        boolean described,
        List<Pick> pick,
        List<Choice> text,
        List<Choice> carried,
        List<Fact> answer,
        List<Fact> counts,
        int taking,
        List<Column> columns,
        List<List<Cell>> shown,
        List<Wrong> wrongs) {

    /** Which column is that. */
    public record Pick(String name, String label, String hint, List<Choice> columns, boolean required) {}

    /** What became of the rows. */
    public record Done(String source, List<Fact> counts, List<Column> columns, List<List<Cell>> refused) {}
}
