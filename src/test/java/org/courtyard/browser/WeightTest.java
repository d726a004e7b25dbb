package org.courtyard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("What a public page costs")
class WeightTest extends Journey {

    private static final int MOST_BYTES = 150 * 1024;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @TestFactory
    @DisplayName("at most 150 KB on first view")
    Stream<DynamicTest> light() {
        return each(address -> {
            var visit = phone();
            List<Request> requests = new ArrayList<>();
            visit.page.onRequestFinished(requests::add);
            visit.page.navigate(address);
            visit.page.waitForLoadState(LoadState.NETWORKIDLE);
            var sum = List.copyOf(requests).stream()
                    .mapToInt(each -> each.sizes().responseBodySize + each.sizes().responseHeadersSize)
                    .sum();
            assertThat(sum).as("bytes of " + requests.size() + " answers").isBetween(1, MOST_BYTES);
        });
    }

    @TestFactory
    @DisplayName("nothing the second time when nothing changed, unless nobody may keep it")
    Stream<DynamicTest> unchanged() {
        var visit = phone();
        return each(address -> {
            var first = visit.page.request().get(address).headers();
            if (first.getOrDefault("cache-control", "").contains("no-store")) {
                return;
            }
            var asked = RequestOptions.create().setHeader("If-None-Match", first.getOrDefault("etag", ""));
            var again = visit.page.request().get(address, asked);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        });
    }

    private Stream<DynamicTest> each(java.util.function.Consumer<String> cost) {
        var examples = new Examples(neighbours, doors);
        return Route.all(mapping).stream()
                .filter(EveryPageTest::anonymous)
                .map(examples::address)
                .map(address -> DynamicTest.dynamicTest(address, () -> cost.accept(address)));
    }
}
