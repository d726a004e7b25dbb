package org.courtyard.open311;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another city's program that speaks GeoReport and nothing else. */
record City(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "----between-the-parts";

    record Reply(int status, String type, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        Document xml() {
            try {
                return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
            } catch (SAXException | IOException | ParserConfigurationException e) {
                throw new AssertionError(body, e);
            }
        }

        /** The words of the first element of this name, empty without one. */
        String element(String name) {
            var found = xml().getElementsByTagName(name);
            return found.getLength() == 0 ? "" : found.item(0).getTextContent();
        }
    }

    Reply get(String path, String... arguments) {
        var query = form(arguments);
        return send(HttpRequest.newBuilder(address(path + (query.isEmpty() ? "" : "?" + query)))
                .GET());
    }

    Reply post(String path, String... arguments) {
        return post(path, List.of(), arguments);
    }

    Reply post(String path, List<String> headers, String... arguments) {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(form(arguments)));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return send(request);
    }

    Reply postInParts(String path, String... arguments) {
        var body = new StringBuilder();
        for (int i = 0; i < arguments.length; i += 2) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, arguments[i], arguments[i + 1]));
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + "/open311" + path);
    }

    private static String form(String... arguments) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < arguments.length; i += 2) {
            pairs.add(encoded(arguments[i]) + "=" + encoded(arguments[i + 1]));
        }
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            var answer =
                    CLIENT.send(request.header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
