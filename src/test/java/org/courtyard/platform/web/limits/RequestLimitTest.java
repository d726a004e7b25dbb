package org.courtyard.platform.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLimitTest {

    @Test
    void whoFindsNoRoomIsToldToComeAgainAndRoomComesBack() throws Exception {
        var limit = new RequestLimit(1, Duration.ofMillis(5));
        var refused = new MockHttpServletResponse();
        limit.doFilter(
                new MockHttpServletRequest("GET", "/zh"),
                new MockHttpServletResponse(),
                (request, response) ->
                        limit.doFilter(new MockHttpServletRequest("GET", "/zh"), refused, (inner, answer) -> {
                            throw new AssertionError("there was no room");
                        }));
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        var later = new MockHttpServletResponse();
        limit.doFilter(new MockHttpServletRequest("GET", "/zh"), later, (request, response) -> {});
        assertThat(later.getStatus()).isEqualTo(200);
    }
}
