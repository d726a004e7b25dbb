package org.courtyard.platform.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.courtyard.platform.limits.Networks;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxiesTest {

    private final TrustedProxies proxies =
            new TrustedProxies(List.of(AddressRange.of("10.0.0.0/8"), AddressRange.of("::1")));

    private HttpServletRequest pass(String peer, String forwarded) throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        if (!forwarded.isEmpty()) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        var seen = new AtomicReference<HttpServletRequest>();
        proxies.doFilter(
                request, new MockHttpServletResponse(), (inner, response) -> seen.set((HttpServletRequest) inner));
        return Objects.requireNonNull(seen.get());
    }

    @Test
    void onlyNamedProxiesAreBelieved() throws Exception {
        assertThat(pass("203.0.113.5", "198.51.100.1").getRemoteAddr()).isEqualTo("203.0.113.5");
        assertThat(pass("10.1.2.3", "198.51.100.1").getRemoteAddr()).isEqualTo("198.51.100.1");
        assertThat(pass("10.1.2.3", "1.1.1.1, 198.51.100.1, 10.9.9.9").getRemoteAddr())
                .isEqualTo("198.51.100.1");
        assertThat(pass("10.1.2.3", "").getRemoteAddr()).isEqualTo("10.1.2.3");
    }

    @Test
    void whoeverClaimsAProxyIsNotLocal() throws Exception {
        assertThat(TrustedProxies.local(pass("127.0.0.1", ""))).isTrue();
        assertThat(TrustedProxies.local(pass("127.0.0.1", "127.0.0.1"))).isFalse();
        assertThat(TrustedProxies.local(pass("10.0.0.1", "127.0.0.1"))).isFalse();
        assertThat(TrustedProxies.local(pass("203.0.113.5", ""))).isFalse();
    }

    @Test
    void oneHomeIsOneNetwork() {
        assertThat(Networks.of("2001:db8:1:2:aaaa::1")).isEqualTo(Networks.of("2001:db8:1:2:bbbb::2"));
        assertThat(Networks.of("2001:db8:1:2::1")).isNotEqualTo(Networks.of("2001:db8:1:3::1"));
        assertThat(Networks.of("192.0.2.1")).isNotEqualTo(Networks.of("192.0.2.2"));
    }
}
