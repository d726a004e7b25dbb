package org.courtyard.platform.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtyard.platform.access.MayCall;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what went wrong before a controller was reached: overload, an expired form, the database away. */
@Controller
class ErrorPages implements ErrorController {

    private final ProblemResolver resolver;

    ErrorPages(ProblemResolver resolver) {
        this.resolver = resolver;
    }

    @MayCall(MayCall.Who.ANYONE)
    @RequestMapping("${server.error.path:/error}")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first ? first : "/";
        return resolver.answer(answer(request, cause), cause, path, request, response);
    }

    private static Answer answer(HttpServletRequest request, @Nullable Throwable cause) {
        if (cause != null) {
            return Answers.of(cause);
        }
        if ("form-expired".equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE))) {
            return Answer.plain(403, "form-expired");
        }
        // asked for directly there is no status, and nothing to see
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Answers.ofStatus(status)
                : Answer.plain(404, "not-found");
    }
}
