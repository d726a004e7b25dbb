package org.courtyard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.courtyard.platform.access.MayCall.Who;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("Every page")
class EveryPageTest extends Journey {

    /** Pages that say no in an installation like this one. */
    private static final Map<String, Integer> REFUSED = Map.of(
            "/setup/{secret}", 410,
            "/hear/{token}", 410,
            "/places/{place}/poster", 409,
            "/sign-in/provider", 404);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @TestFactory
    @DisplayName("can be used by everybody: light and dark, large type, both languages, phone and desk")
    Stream<DynamicTest> forEverybody() {
        var examples = new Examples(neighbours, doors);
        var anybody = phone();
        var desk = at(examples.desk);
        var administrator = at(examples.administrator);
        return Route.all(mapping).stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.pattern().isEmpty() ? "the front page" : route.pattern(),
                        () -> visit(
                                route,
                                examples,
                                route.who() == Who.ADMINISTRATOR
                                                || route.pattern().startsWith("/admin")
                                        ? administrator
                                        : anonymous(route) ? anybody : desk)));
    }

    private static void visit(Route route, Examples examples, Visit visit) {
        var answer = visit.go(examples.address(route));
        assertThat(answer.status()).as(route.pattern()).isEqualTo(REFUSED.getOrDefault(route.pattern(), 200));
        visit.lookThoroughly();
        visit.withoutFault();
    }

    static boolean anonymous(Route route) {
        return route.who() == Who.ANYONE || route.who() == Who.LINK_HOLDER;
    }
}
