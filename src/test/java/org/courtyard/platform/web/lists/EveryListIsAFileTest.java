package org.courtyard.platform.web.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@DisplayName("Every page")
class EveryListIsAFileTest {

    /** What is no list to keep, and why. A page that is neither here nor a file fails. */
    private static final Map<String, Set<String>> NO_LIST = Map.of(
            "a form",
                    Set.of(
                            "/raise",
                            "/work/raise",
                            "/concerns/{id}/support",
                            "/sign-in",
                            "/setup/{secret}",
                            "/admin/accounts/new",
                            "/admin/new-category",
                            "/admin/webhooks/new",
                            "/work/concerns/{id}/moves/{move}",
                            "/work/concerns/{id}/moves",
                            "/work/concerns/{id}/moves/merge",
                            "/work/concerns/{id}/moves/split",
                            "/work/concerns/{id}/contact",
                            "/work/concerns/{id}/together",
                            "/admin/routing/try",
                            "/work/patrols/new",
                            "/work/orders/sources/new",
                            "/work/orders/take",
                            "/work/orders/tables/{id}",
                            "/account/sign-in",
                            "/account/notices",
                            "/hear/{token}",
                            "/f/{secret}/way",
                            "/sign-in/provider",
                            "/admin/places/{id}/change/rename",
                            "/admin/places/{id}/change/move",
                            "/admin/places/{id}/change/split",
                            "/admin/places/{id}/change/merge",
                            "/admin/places/{id}/change/close",
                            "/admin/places/{id}/change/undo",
                            "/wishes/{id}/offer",
                            "/work/wishes/new"),
            "one thing, not many",
                    Set.of(
                            "/concerns/{id}",
                            "/wishes/{id}",
                            "/work/wishes/{id}",
                            "/lending/{secret}",
                            "/f/{secret}",
                            "/f/{secret}/{part}",
                            "/work/concerns/{id}",
                            "/work/concerns/{id}/public",
                            "/work/concerns/{id}/sheet",
                            "/work/concerns/{id}/parts/{part}",
                            "/p/{secret}",
                            "/p/{secret}/slip",
                            "/work/items/{id}",
                            "/work/orders/{id}",
                            "/work/raise/{id}",
                            "/work/calls/{id}",
                            "/service-points/{point}",
                            "/admin/accounts/{id}",
                            "/admin/posts/{id}",
                            "/admin/service-points/{id}",
                            "/admin/categories/{code}",
                            "/admin/authority/{item}",
                            "/account",
                            "/places/{place}/poster"),
            "words", Set.of("/p/thanks", "/about", "/privacy", "/api", "/work/keys"),
            "leads on to the lists", Set.of("/places/{place}", "/places/{place}/large", "/large", "/places/at", ""),
            "drawn from /concerns, which is a file", Set.of("/concerns/map"),
            "filled on the device", Set.of("/field"),
            "a part of other pages", Set.of("/me", "/places/found", "/work/concerns/{id}/presence"));

    private static final Pattern FILE = Pattern.compile(".*\\.\\{\\w+}");
    private static final Pattern PICTURE = Pattern.compile(".*/photos/.*|.*\\.(json|js)");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @TestFactory
    @DisplayName("that is a list can be kept as a file")
    Stream<DynamicTest> asAFile() {
        var named = NO_LIST.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var files = routes(FILE.asMatchPredicate());
        return pages().stream()
                .filter(page -> !named.contains(page))
                .map(page -> dynamicTest(
                        page,
                        () -> assertThat(files)
                                .as(
                                        "%s: end an address in .{format:csv|xlsx} and take a ListFile, or say why it is no list",
                                        page)
                                .anyMatch(file -> isOf(page, file))));
    }

    @Test
    @DisplayName("named as no list exists")
    void exceptionsExist() {
        assertThat(pages())
                .containsAll(NO_LIST.values().stream().flatMap(Set::stream).toList());
    }

    private static boolean isOf(String page, String file) {
        return file.equals(page + ".{format}")
                || file.startsWith(page + "/")
                        && file.substring(page.length() + 1).matches("[^/]+\\.\\{format}");
    }

    private List<String> pages() {
        return routes(FILE.asMatchPredicate().or(PICTURE.asMatchPredicate()).negate());
    }

    private List<String> routes(Predicate<String> wanted) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(each -> ours(each.getValue().getBeanType()))
                .flatMap(each -> patterns(each.getKey()))
                .filter(wanted)
                .distinct()
                .sorted()
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
}
