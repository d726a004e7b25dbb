package org.courtyard.platform.web.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Serves {@code /assets/…}: no session, no security question, kept by browsers for a year. */
@Configuration(proxyBeanMethods = false)
class AssetFiles implements HttpRequestHandler {

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @Bean
    static SimpleUrlHandlerMapping assetAddresses(AssetFiles files) {
        return new SimpleUrlHandlerMapping(Map.of("/assets/**", files), Ordered.HIGHEST_PRECEDENCE + 10);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = request.getRequestURI();
        var asset = assets.at(address);
        if (asset == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                assets.current(address) ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentType(asset.type());
        var zipped = asset.gzip();
        var body = asset.bytes();
        if (zipped != null) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            if (accepted != null && accepted.contains("gzip")) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
                body = zipped;
            }
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
