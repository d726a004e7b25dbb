package org.courtyard.platform.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.io.JsonStringEncoder;

/** Puts a text message into an operator's template; what is put in can never change the form around it. */
final class Template {

    private Template() {}

    static String inAddress(String template, Mail mail) {
        return fill(template, mail, Template::address);
    }

    static String inBody(String template, Mail mail) {
        return fill(template, mail, json(template) ? Template::quoted : Template::address);
    }

    static String type(String template) {
        return json(template) ? "application/json" : "application/x-www-form-urlencoded";
    }

    private static boolean json(String template) {
        return template.startsWith("{") || template.startsWith("[");
    }

    private static String fill(String template, Mail mail, UnaryOperator<String> written) {
        var values = Map.of(
                "{phone}", mail.to(),
                "{text}", mail.text(),
                "{id}", mail.id().toString(),
                "{language}", mail.language());
        var filled = new StringBuilder();
        int from = 0;
        while (from < template.length()) {
            int at = from;
            var found = values.entrySet().stream()
                    .filter(each -> template.startsWith(each.getKey(), at))
                    .findFirst();
            filled.append(
                    found.map(each -> written.apply(each.getValue())).orElse(String.valueOf(template.charAt(from))));
            from += found.map(each -> each.getKey().length()).orElse(1);
        }
        return filled.toString();
    }

    private static String address(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String quoted(String value) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(value));
    }
}
