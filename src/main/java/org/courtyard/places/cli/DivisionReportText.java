package org.courtyard.places.cli;

import java.io.PrintWriter;
import java.util.List;
import org.courtyard.places.divisions.DivisionReport;
import org.courtyard.places.divisions.DivisionReport.Change;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** The result of an import for people: counts first, then each difference. */
final class DivisionReportText {

    private static final int SHOWN = 200;

    private final PrintWriter out;

    private final Texts texts;

    DivisionReportText(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    void print(DivisionReport report) {
        line(
                "places.report.counts",
                report.edition(),
                report.rows(),
                report.added(),
                report.renamed().size(),
                report.moved().size(),
                report.gone().size(),
                report.returned());
        if (report.kept() > 0) {
            line("places.report.kept", report.kept());
        }
        each("places.report.renamed", report.renamed());
        each("places.report.moved", report.moved());
        each("places.report.gone", report.gone());
        if (!report.hungHigher().isEmpty()) {
            line("places.report.hung-higher", report.hungHigher().size());
            each("places.report.hung", report.hungHigher());
        }
        if (report.stranded() > 0) {
            line("places.report.stranded", report.stranded());
        }
        out.flush();
    }

    private void each(String key, List<Change> changes) {
        changes.stream().limit(SHOWN).forEach(each -> line(key, each.code(), said(each.before()), said(each.after())));
        if (changes.size() > SHOWN) {
            line("places.report.more", changes.size() - SHOWN);
        }
    }

    private void line(String key, Object... args) {
        out.println(texts.say(Lang.EN, key, args));
    }

    private static String said(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
