package org.courtyard.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.courtyard.open311.web.Answer.Fields;
import org.courtyard.open311.web.Refusal.Fault;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.TooMuch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a call in the form its address asks for, whatever becomes of it. */
@Component
class Replies {

    private final Texts texts;
    private final CourtyardSettings settings;

    Replies(Texts texts, CourtyardSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * A call as it came.
     *
     * @param test at the endpoint that keeps nothing
     * @param base the address of this server, without a trailing slash
     */
    record Call(HttpServletRequest request, Arguments arguments, Lang lang, boolean test, String base) {}

    ResponseEntity<byte[]> to(HttpServletRequest request, Function<Call, Answer> work) {
        var form = Form.of(request.getRequestURI());
        var call = new Call(
                request,
                new Arguments(request),
                lang(request),
                request.getRequestURI().startsWith("/open311/test/"),
                base(request));
        try {
            return reply(200, form).body(form.write(work.apply(call)));
        } catch (Refusal refusal) {
            return reply(refusal.status(), form)
                    .body(form.write(errors(refusal.status(), refusal.faults(), call.lang())));
        } catch (Problem problem) {
            var status = status(problem);
            var reply = reply(status, form);
            if (problem instanceof TooMuch tooMuch) {
                reply.header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, tooMuch.retryAfter().toSeconds())));
            }
            return reply.body(form.write(errors(status, faults(problem), call.lang())));
        }
    }

    /** GeoReport knows 400, 403 and 404; overload keeps its own status. */
    private static int status(Problem problem) {
        return switch (problem.status()) {
            case 401, 403 -> 403;
            case 404, 410 -> 404;
            case 429 -> 429;
            default -> 400;
        };
    }

    private static List<Fault> faults(Problem problem) {
        return problem instanceof BadInput bad
                ? bad.wrongs().stream()
                        .map(wrong -> new Fault(argument(wrong.field()), wrong.key(), wrong.args()))
                        .toList()
                : List.of(new Fault("", problem.key(), problem.args()));
    }

    /** What a field of ours is called in GeoReport. */
    private static String argument(String field) {
        return switch (field) {
            case "text" -> "description";
            case "category" -> "service_code";
            case "mail" -> "email";
            case "place" -> "address_string";
            case "latitude" -> "lat";
            case "longitude" -> "long";
            case "name" -> "first_name";
            default -> field.startsWith("answers.") ? "attribute[" + field.substring("answers.".length()) + "]" : field;
        };
    }

    private Answer errors(int status, List<Fault> faults, Lang lang) {
        var errors = new ArrayList<Answer.Group>();
        for (var fault : faults) {
            var what = texts.say(lang, fault.key(), fault.args());
            errors.add(new Fields()
                    .put("code", Integer.toString(status))
                    .put("description", fault.field().isEmpty() ? what : fault.field() + ": " + what)
                    .group());
        }
        return Answer.list("errors", "error", errors);
    }

    private static ResponseEntity.BodyBuilder reply(int status, Form form) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, form.type())
                // other people's pages may show what is public anyway
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private Lang lang(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Lang.ofTag(settings.language().toLanguageTag())
                : Lang.ofTag(request.getLocale().toLanguageTag());
    }

    private String base(HttpServletRequest request) {
        var url = settings.publicUrl();
        if (url != null) {
            return url.toString();
        }
        var here = request.getRequestURL();
        return here.substring(0, here.length() - request.getRequestURI().length());
    }
}
