package org.courtyard.platform.configuration;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How text messages leave the house. The templates hold {@code {phone}}, {@code {text}}, {@code {id}} and
 * {@code {language}}.
 *
 * @param url a template; asked by GET, or by POST when there is a body
 * @param body a template; JSON when it begins with a brace or bracket, else a form; null: GET
 * @param headers sent with each message, as for a password of the gateway
 * @param accepted an answer without this in it is a refusal, whatever its status; null: the status decides
 */
public record SmsGateway(
        String url,
        @Nullable String body,
        Map<String, String> headers,
        @Nullable String accepted) {

    /** Where it is, with nothing sensible put in: host and port are all that serve. */
    public URI address() {
        return URI.create(SmsGatewayReader.filled(url));
    }

    @Override
    public String toString() {
        return "SmsGateway[" + address().getHost() + "]";
    }
}
