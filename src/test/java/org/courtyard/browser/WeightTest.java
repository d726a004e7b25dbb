package org.courtyard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a page costs")
class WeightTest extends Journey {

    private static final int MOST_BYTES = 150 * 1024;

    @Test
    @DisplayName("a public page is answered 304 when nothing changed")
    void unchanged() {
        var visit = phone();
        var address = "/zh/places/" + neighbours.staircase.id();
        var tag = visit.open(address).headerValue("etag");
        var again = visit.page.request().get(address, RequestOptions.create().setHeader("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zh/places/", "/zh/raise?place="})
    @DisplayName("a page weighs at most 150 KB on first view")
    void light(String page) {
        var visit = phone();
        List<Request> requests = new ArrayList<>();
        visit.page.onRequestFinished(requests::add);
        visit.page.navigate(page + neighbours.staircase.id());
        visit.page.waitForLoadState(LoadState.NETWORKIDLE);
        var sum = List.copyOf(requests).stream()
                .mapToInt(each -> each.sizes().responseBodySize + each.sizes().responseHeadersSize)
                .sum();
        assertThat(sum).as("bytes of " + requests.size() + " answers").isBetween(1, MOST_BYTES);
    }
}
