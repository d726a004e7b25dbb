package org.courtyard.platform.csv;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Problems as one line for the person at the terminal: {@code cities.csv, line 7, column code: …}. */
public final class CsvMessages {

    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private CsvMessages() {}

    /** The whole line: where and what. */
    public static String line(CsvProblem problem, Locale locale) {
        var where = new StringBuilder(problem.file());
        if (problem.line() > 0) {
            where.append(text("csv.at-line", locale, Long.toString(problem.line())));
        }
        if (problem.column() != null) {
            where.append(text("csv.at-column", locale, problem.column()));
        }
        return where + text("csv.colon", locale) + reason(problem, locale);
    }

    /** What is wrong, without where. */
    public static String reason(CsvProblem problem, Locale locale) {
        return text(problem.key(), locale, problem.args().toArray());
    }

    private static String text(String key, Locale locale, Object... args) {
        var language = "en".equals(locale.getLanguage()) ? "en" : "zh";
        var name = "messages." + key.substring(0, key.indexOf('.')) + "_" + language;
        var bundle = BUNDLES.computeIfAbsent(name, each -> ResourceBundle.getBundle(each, Locale.ROOT));
        return new MessageFormat(bundle.getString(key), locale).format(args);
    }
}
