package org.courtyard.platform.web.problems;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.BadInput.Wrong;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.TooMuch;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/** What an exception means to whoever asked. */
final class Answers {

    private static final Duration SOON = Duration.ofSeconds(5);

    /** PostgreSQL's classes of errors that mean "not now": connection, resources, operator intervention. */
    private static final List<String> NOT_NOW = List.of("08", "53", "57");

    private Answers() {}

    static Answer of(Throwable problem) {
        return switch (problem) {
            case Problem ours -> ours(ours);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MaxUploadSizeExceededException large -> Answer.plain(413, "too-large");
            case MultipartException broken -> Answer.plain(400, "malformed");
            case MethodArgumentTypeMismatchException misfit -> misfit(misfit);
            case MissingServletRequestParameterException missing ->
                wrong(missing.getParameterName(), "problems.parameter-missing");
            case ErrorResponse springs -> ofStatus(springs.getStatusCode().value());
            default -> notNow(problem) ? Answer.later("unavailable", SOON) : Answer.plain(500, "broken");
        };
    }

    static Answer ofStatus(int status) {
        return switch (status) {
            case 401 -> Answer.plain(401, "sign-in-needed");
            case 403 -> Answer.plain(403, "not-allowed");
            case 404 -> Answer.plain(404, "not-found");
            case 405 -> Answer.plain(405, "wrong-method");
            case 406 -> Answer.plain(406, "wrong-format");
            case 413 -> Answer.plain(413, "too-large");
            case 415 -> Answer.plain(415, "wrong-format");
            case 503 -> Answer.later("busy", Duration.ofSeconds(2));
            default -> status >= 500 ? Answer.plain(500, "broken") : Answer.plain(400, "malformed");
        };
    }

    private static Answer ours(Problem problem) {
        var wrongs = problem instanceof BadInput bad ? bad.wrongs() : List.<Wrong>of();
        var retry = problem instanceof TooMuch tooMuch ? tooMuch.retryAfter() : null;
        return new Answer(
                problem.status(), problem.type(), problem.key(), Arrays.asList(problem.args()), wrongs, retry);
    }

    private static Answer wrong(String field, String key, Object... args) {
        return ours(new BadInput(field, key, args));
    }

    private static Answer unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                var field = field(json);
                var place = json.getLocation();
                if (field != null) {
                    return wrong(field, "problems.value-misfit");
                }
                if (place != null) {
                    var args = List.<@Nullable Object>of(place.getLineNr(), place.getColumnNr());
                    return new Answer(400, "malformed", "problems.malformed-at", args, List.of(), null);
                }
            }
        }
        return Answer.plain(400, "malformed");
    }

    /** The path to a value that is well-formed JSON but of the wrong kind. */
    private static @Nullable String field(JacksonException json) {
        var path = json.getPath();
        if (path == null || path.isEmpty()) {
            return null;
        }
        var name = new StringBuilder();
        for (var step : path) {
            if (step.getPropertyName() == null) {
                name.append('[').append(step.getIndex()).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return name.toString();
    }

    /** An address that holds something else than an id leads nowhere; a parameter can be mended. */
    private static Answer misfit(MethodArgumentTypeMismatchException misfit) {
        return misfit.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Answer.plain(404, "not-found")
                : wrong(misfit.getName(), "problems.value-misfit");
    }

    private static boolean notNow(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof SQLException sql && notNow(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean notNow(SQLException sql) {
        var state = sql.getSQLState();
        return state != null && NOT_NOW.stream().anyMatch(state::startsWith);
    }
}
