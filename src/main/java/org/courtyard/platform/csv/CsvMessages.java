package org.courtyard.platform.csv;

import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;

/** Problems as one line for people: {@code cities.csv, line 7, column code: …}. */
public record CsvMessages(Texts texts, Lang lang) {

    /** Where and what. */
    public String line(CsvProblem problem) {
        var where = new StringBuilder(problem.file());
        if (problem.line() > 0) {
            where.append(texts.say(lang, "csv.at-line", Long.toString(problem.line())));
        }
        if (problem.column() != null) {
            where.append(texts.say(lang, "csv.at-column", problem.column()));
        }
        return where + texts.say(lang, "csv.colon") + reason(problem);
    }

    /** What is wrong, without where. */
    public String reason(CsvProblem problem) {
        return texts.say(lang, problem.key(), problem.args().toArray());
    }
}
