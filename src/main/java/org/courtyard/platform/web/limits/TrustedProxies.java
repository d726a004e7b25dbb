package org.courtyard.platform.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a request really comes from. Only proxies that were named may say so; what anybody else writes into
 * {@code X-Forwarded-For} is ignored.
 */
public class TrustedProxies extends OncePerRequestFilter {

    private static final List<String> FORWARDING =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Real-IP", "Via");
    private static final String PEER = TrustedProxies.class.getName() + ".peer";

    private final List<AddressRange> trusted;

    TrustedProxies(List<AddressRange> trusted) {
        this.trusted = trusted;
    }

    /** The caller sits at this very machine: no proxy is in between, nor claims to be. */
    public static boolean local(HttpServletRequest request) {
        if (FORWARDING.stream().anyMatch(header -> request.getHeader(header) != null)) {
            return false;
        }
        var peer = request.getAttribute(PEER) instanceof String known ? known : request.getRemoteAddr();
        try {
            return InetAddress.ofLiteral(peer).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var peer = request.getRemoteAddr();
        request.setAttribute(PEER, peer);
        if (trusts(peer)) {
            boolean secure = request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
            chain.doFilter(new Forwarded(request, origin(request, peer), secure), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The last address in the list that no trusted proxy has. */
    private String origin(HttpServletRequest request, String peer) {
        var header = String.join(",", java.util.Collections.list(request.getHeaders("X-Forwarded-For")));
        var hops = Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        for (var hop : hops.reversed()) {
            if (!trusts(hop)) {
                return hop;
            }
        }
        return hops.isEmpty() ? peer : hops.getFirst();
    }

    private boolean trusts(String address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String origin;
        private final boolean secure;

        Forwarded(HttpServletRequest request, String origin, boolean secure) {
            super(request);
            this.origin = origin;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return origin;
        }

        @Override
        public @Nullable String getRemoteHost() {
            return origin;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : super.getScheme();
        }
    }
}
