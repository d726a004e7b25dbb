package org.courtyard.notices.webhooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One try of a message, ready to be sent. */
record Message(URI address, UUID id, long timestamp, String body, String signature) {

    static Message of(URI address, byte[] secret, UUID id, long timestamp, String body) {
        return new Message(address, id, timestamp, body, Signature.of(secret, id.toString(), timestamp, body));
    }

    boolean secure() {
        return "https".equals(address.getScheme());
    }

    int port() {
        return address.getPort() > 0 ? address.getPort() : secure() ? 443 : 80;
    }

    /** As a request of HTTP/1.1. */
    byte[] bytes() {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var head = String.join(
                "\r\n",
                "POST " + path + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()) + " HTTP/1.1",
                "Host: " + address.getHost() + (address.getPort() > 0 ? ":" + address.getPort() : ""),
                "User-Agent: Courtyard",
                "Content-Type: application/json",
                "Content-Length: " + content.length,
                "Connection: close",
                "webhook-id: " + id,
                "webhook-timestamp: " + timestamp,
                "webhook-signature: " + signature,
                "",
                "");
        var all = new byte[head.length() + content.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, all, 0, head.length());
        System.arraycopy(content, 0, all, head.length(), content.length);
        return all;
    }
}
