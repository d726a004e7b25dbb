package org.courtyard.platform.configuration;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and checks what is set about the gateway for text messages. */
final class SmsGatewayReader {

    static final String URL = "COURTYARD_SMS_URL";
    static final String BODY = "COURTYARD_SMS_BODY";
    static final String HEADERS = "COURTYARD_SMS_HEADERS";
    static final String ACCEPTED = "COURTYARD_SMS_ACCEPTED";

    private static final String EXAMPLE = "https://sms.example.org/send?to={phone}&text={text}";
    private static final List<String> KNOWN = List.of("phone", "text", "id", "language");
    private static final List<String> OWN = List.of("connection", "content-length", "expect", "host", "upgrade");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.-]+)}");
    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~\\w-]+)\\s*:\\s*([\\x20-\\x7E]*)");
    private static final Pattern LITERAL = Pattern.compile("[\\d.]+|\\[[\\da-fA-F:.]+]");
    private static final Pattern INSIDE = Pattern.compile("[^.]+|.*\\.(local|internal|lan|intranet|home\\.arpa)");

    private final Map<String, String> values;
    private final List<String> faults;

    SmsGatewayReader(Map<String, String> values, List<String> faults) {
        this.values = values;
        this.faults = faults;
    }

    @Nullable
    SmsGateway read() {
        var url = values.get(URL);
        if (url == null) {
            return null;
        }
        var body = values.get(BODY);
        checkAddress(url);
        checkPlaceholders(URL, url);
        checkPlaceholders(BODY, body == null ? "" : body);
        Stream.of("phone", "text")
                .filter(each -> !(url + body).contains("{" + each + "}"))
                .forEach(each -> faults.add("%s%s has no {%s}: the gateway would not learn it. Write it like %s."
                        .formatted(URL, body == null ? "" : " with " + BODY, each, EXAMPLE)));
        return new SmsGateway(url, body, headers(), values.get(ACCEPTED));
    }

    private void checkAddress(String url) {
        var host = host(url);
        if (host == null) {
            faults.add("%s is not an address Courtyard can use: give one such as %s.".formatted(URL, EXAMPLE));
        } else if (url.startsWith("http:") && !inside(host)) {
            faults.add("%s sends numbers and texts to %s in the open: use https.".formatted(URL, host));
        }
    }

    private static @Nullable String host(String url) {
        try {
            var filled = URI.create(filled(url));
            var known = "https".equals(filled.getScheme()) || "http".equals(filled.getScheme());
            var fixed = url.indexOf('{') < 0 || url.indexOf('{') > url.indexOf('/', "https://".length());
            return known && fixed && filled.getUserInfo() == null ? filled.getHost() : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    static String filled(String template) {
        return PLACEHOLDER.matcher(template).replaceAll("0");
    }

    /** Reached without the open internet, as far as a name tells. */
    private static boolean inside(String host) {
        if (!LITERAL.matcher(host).matches()) {
            return INSIDE.matcher(host).matches();
        }
        try {
            var address = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
            var unique = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
            return address.isLoopbackAddress() || address.isSiteLocalAddress() || unique;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private void checkPlaceholders(String name, String template) {
        PLACEHOLDER
                .matcher(template)
                .results()
                .map(each -> each.group(1))
                .filter(each -> !KNOWN.contains(each))
                .distinct()
                .forEach(each -> faults.add(
                        "%s has {%s}, which nothing is known to put in: use {phone}, {text}, {id} or {language}."
                                .formatted(name, each)));
    }

    /** One a line, or with {@code |} between them. What it says never appears in a fault. */
    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        Stream.of(values.getOrDefault(HEADERS, "").split("[|\\r\\n]+"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(each -> {
                    var match = HEADER.matcher(each);
                    if (match.matches() && OWN.contains(match.group(1).toLowerCase(Locale.ROOT))) {
                        faults.add("%s cannot set %s: it is set by itself.".formatted(HEADERS, match.group(1)));
                    } else if (match.matches()) {
                        headers.put(match.group(1), match.group(2));
                    } else {
                        faults.add("%s must look like Authorization: Bearer abc, with | between several."
                                .formatted(HEADERS));
                    }
                });
        return headers;
    }
}
