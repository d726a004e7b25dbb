package org.courtyard.platform.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.web.view.ProblemPage;
import org.courtyard.platform.web.view.Shells;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Problems for people. */
@Component
class ProblemPages {

    private final Texts texts;
    private final Shells shells;

    ProblemPages(Texts texts, Shells shells) {
        this.texts = texts;
        this.shells = shells;
    }

    ModelAndView page(Answer answer, @Nullable String code, HttpServletRequest request, HttpServletResponse response) {
        var lang = shells.lang(request);
        response.setStatus(answer.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        ProblemWriter.headers(answer, response);
        var page = new ProblemPage(
                texts.say(lang, "problems." + answer.type() + ".title"),
                what(answer, lang),
                mend(answer, lang),
                "/" + lang.segment(),
                texts.say(lang, "problems.home"),
                code == null ? null : texts.say(lang, "problems.code", code));
        return new ModelAndView("layout/problem", "page", page);
    }

    private String what(Answer answer, Lang lang) {
        return answer.wrongs().isEmpty()
                ? texts.say(lang, answer.key(), answer.args().toArray())
                : texts.list(
                        lang,
                        answer.wrongs().stream()
                                .map(wrong -> texts.say(lang, wrong.key(), wrong.args()))
                                .toList());
    }

    private @Nullable String mend(Answer answer, Lang lang) {
        var key = "problems." + answer.type() + ".mend";
        return texts.knows(lang, key) ? texts.say(lang, key) : null;
    }
}
