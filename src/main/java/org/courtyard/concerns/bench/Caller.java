package org.courtyard.concerns.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as another system would, with connections kept alive. */
final class Caller {

    private static final List<String> CATEGORIES = List.of("rubbish", "stair-lighting", "drains", "cleaning", "other");
    private static final List<String> WHERE = List.of("三单元门口", "北门外", "车棚旁边", "地下室", "五楼楼道", "花坛边上", "西墙根", "电梯口");
    private static final List<String> WHAT =
            List.of("路灯不亮了，晚上看不见", "堆了很多垃圾，味道大", "有人半夜唱歌", "车停在消防通道上", "水管漏水，地上都是冰", "门锁坏了关不上");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final JsonMapper json = new JsonMapper();
    private final String base;
    private final String token;

    Caller(String base, String token) {
        this.base = base;
        this.token = token;
    }

    JsonNode raise(List<String> places) throws IOException, InterruptedException {
        var random = ThreadLocalRandom.current();
        var text = any(WHERE) + any(WHAT) + "，已经 " + (1 + random.nextInt(30)) + " 天了，请来看看。";
        return post("", Map.of("text", text, "place", any(places), "category", any(CATEGORIES)), 201);
    }

    JsonNode move(JsonNode concern, String move, Map<String, String> body) throws IOException, InterruptedException {
        return post("/" + concern.path("id").asString() + "/" + move, body, 200);
    }

    /** By what is said on the telephone; the concern must be among what is found. */
    void search(JsonNode concern) throws IOException, InterruptedException {
        var reference = URLEncoder.encode(concern.path("reference").asString(), StandardCharsets.UTF_8);
        var found = send(request("?limit=20&text=" + reference).GET(), 200);
        var id = concern.path("id").asString();
        for (var each : found.path("concerns")) {
            if (each.path("id").asString().equals(id)) {
                return;
            }
        }
        throw new IOException("not found again: " + concern.path("reference").asString());
    }

    private static String any(List<String> choices) {
        return choices.get(ThreadLocalRandom.current().nextInt(choices.size()));
    }

    private JsonNode post(String path, Map<String, String> body, int expected)
            throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        return send(request, expected);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/api/v1/concerns" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return json.readTree(answer.body());
    }
}
