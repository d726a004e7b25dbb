package org.courtyard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.courtyard.platform.access.MayCall;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page the application has, in Chinese; English is reached from each.
 *
 * @param pattern the address behind the language, with its variables by name only: {@code /places/{place}}
 */
record Route(String pattern, MayCall.Who who) {

    /** What answers no page, and why it is not looked at. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("/me", "a part of other pages"),
            Map.entry("/places/found", "a part of other pages"),
            Map.entry("/work/concerns/{id}/presence", "a part of other pages"),
            Map.entry("/photos/{id}", "a picture"),
            Map.entry("/photos/{id}/small", "a picture"),
            Map.entry("/f/{secret}/photos/{id}", "a picture"),
            Map.entry("/f/{secret}/{part}/photos/{id}", "a picture"),
            Map.entry("/p/{secret}/photos/{id}", "a picture"),
            Map.entry("/raise/photos/{token}", "a picture"),
            Map.entry("/work/concerns/{id}/photos/{photo}", "a picture"),
            Map.entry("/work/concerns/{id}/photos/{photo}/small", "a picture"));

    /** What ends like a file is one. */
    private static final Pattern FILE = Pattern.compile(".*\\.(json|js|csv|xlsx|\\{\\w+})");

    static List<Route> all(RequestMappingHandlerMapping mapping) {
        var all = mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> ours(each.getValue().getBeanType()))
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(each -> patterns(each.getKey()).map(pattern -> new Route(pattern, who(each.getValue()))))
                .distinct()
                .sorted(Comparator.comparing(Route::pattern))
                .toList();
        assertThat(all).extracting(Route::pattern).as("what is left out exists").containsAll(LEFT_OUT.keySet());
        return all.stream()
                .filter(each -> !LEFT_OUT.containsKey(each.pattern()))
                .filter(each -> !FILE.matcher(each.pattern()).matches())
                .toList();
    }

    /** Neither a library's nor a test's. */
    private static boolean ours(Class<?> type) {
        var from = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return type.getName().startsWith("org.courtyard.") && !from.endsWith("/test-classes/");
    }

    private static Stream<String> patterns(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .map(each -> each.replaceAll("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}", "{$1}"))
                .filter(each -> each.matches("/(zh|\\{lang})(/.*)?"))
                .map(each -> each.replaceFirst("^/(zh|\\{lang})", ""))
                .filter(each -> !each.equals("/"));
    }

    private static MayCall.Who who(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), MayCall.class);
        return own != null
                ? own.value()
                : Objects.requireNonNull(
                                AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), MayCall.class))
                        .value();
    }
}
