package org.courtyard.platform.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problems for programs: RFC 9457, with a type that never changes and texts in the language asked for. */
@Component
public class ProblemWriter {

    private static final String TYPE = "/api#problem-";

    private final Texts texts;
    private final JsonMapper json;
    private final Lang usual;

    ProblemWriter(Texts texts, JsonMapper json, CourtyardSettings settings) {
        this.texts = texts;
        this.json = json;
        this.usual = Lang.ofTag(settings.language().toLanguageTag());
    }

    /** Answers with what went wrong. */
    public void write(Throwable problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Answers.of(problem), request, response);
    }

    void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        headers(answer, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body(answer, lang(request))));
    }

    static void headers(Answer answer, HttpServletResponse response) {
        var retry = answer.retryAfter();
        if (retry != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, (retry.toMillis() + 999) / 1000)));
        }
        if (answer.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }

    private Map<String, Object> body(Answer answer, Lang lang) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", TYPE + answer.type());
        body.put("title", texts.say(lang, "problems." + answer.type() + ".title"));
        body.put("status", answer.status());
        body.put("detail", texts.say(lang, answer.key(), answer.args().toArray()));
        if (!answer.wrongs().isEmpty()) {
            body.put("errors", errors(answer, lang));
        }
        return body;
    }

    private List<Map<String, String>> errors(Answer answer, Lang lang) {
        return answer.wrongs().stream()
                .map(wrong -> Map.of("field", wrong.field(), "message", texts.say(lang, wrong.key(), wrong.args())))
                .toList();
    }

    private Lang lang(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? usual
                : Lang.ofTag(request.getLocale().toLanguageTag());
    }
}
