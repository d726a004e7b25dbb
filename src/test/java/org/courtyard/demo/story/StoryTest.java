package org.courtyard.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.courtyard.demo.story.Happening.*;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-23T02:20:00Z");
    private static final List<Happening> STORY = Story.tell(1, NOW, ZONE);

    private static <T> List<T> only(Class<T> type) {
        return STORY.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertThat(Story.tell(1, NOW, ZONE)).isEqualTo(STORY);
        assertThat(Story.tell(2, NOW, ZONE)).isNotEqualTo(STORY);
    }

    @Test
    void everyKindOfMoveOccurs() {
        Set<Class<?>> seen = STORY.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(seen).containsExactlyInAnyOrder(Happening.class.getPermittedSubclasses());
        assertThat(only(Proposed.class)).extracting(Proposed::outcome).contains(Outcome.values());
        assertThat(only(Raised.class)).extracting(Raised::channel).contains(Channel.values());
    }

    @Test
    void itRunsByTimeAndEndsNow() {
        assertThat(STORY).isSortedAccordingTo(Comparator.comparing(Happening::at));
        assertThat(STORY.getLast().at()).isBeforeOrEqualTo(NOW);
        Set<Integer> raised = new HashSet<>();
        for (Happening happening : STORY) {
            boolean first = happening instanceof Raised;
            assertThat(raised.contains(happening.concern())).isEqualTo(!first);
            raised.add(happening.concern());
        }
    }

    @Test
    void thereAreAboutThreeThousandAndSomeStayOpen() {
        assertThat(only(Raised.class)).hasSizeBetween(3000, 3030);
        assertThat(only(Raised.class).stream().filter(r -> r.key() != null)).hasSize(17);
        Map<Integer, Happening> last = new HashMap<>();
        STORY.forEach(h -> last.put(h.concern(), h));
        long open = last.values().stream()
                .filter(h -> !(h instanceof Confirmed
                        || h instanceof Rated
                        || h instanceof Checked
                        || h instanceof Lapsed
                        || h instanceof Merged
                        || h instanceof SolvedOnSpot))
                .count();
        assertThat(open).isBetween(100L, 900L);
    }

    @Test
    void manyNeverRate() {
        Set<Integer> proposed =
                only(Proposed.class).stream().map(Proposed::concern).collect(Collectors.toSet());
        Set<Integer> rated = only(Rated.class).stream().map(Rated::concern).collect(Collectors.toSet());
        assertThat(proposed).containsAll(rated);
        assertThat((double) rated.size() / proposed.size()).isBetween(0.2, 0.7);
    }

    @Test
    void textsReadLikePeopleAndRarelyRepeat() {
        List<Raised> raised = only(Raised.class);
        assertThat(raised)
                .allSatisfy(
                        r -> assertThat(r.text().zh()).hasSizeBetween(6, 4000).doesNotContain("{", "}", "|", "null"));
        assertThat(STORY).noneMatch(happening -> happening.toString().contains("{"));
        long first500 =
                raised.stream().limit(500).map(r -> r.text().zh()).distinct().count();
        assertThat(first500).isGreaterThanOrEqualTo(490);
        assertThat(raised.stream().filter(r -> r.text().en() != null).count()).isGreaterThan(300);
        assertThat(raised.stream().filter(r -> "en".equals(r.language())).count())
                .isGreaterThan(20);
    }

    @Test
    void keyTextsHaveEnglish() {
        assertThat(Topic.all()).allSatisfy((key, topic) -> {
            assertThat(topic.texts()).as(key).hasSizeGreaterThanOrEqualTo(10);
            assertThat(topic.texts()).as(key).anyMatch(words -> words.en() != null);
        });
    }

    @Test
    void everyTextHasAReplyOfItsOwn() {
        Replies replies = new Replies();
        assertThat(Topic.all()).allSatisfy((key, topic) -> {
            for (int i = 0; i < topic.texts().size(); i++) {
                assertThat(replies.to(key, i).zh())
                        .as(topic.texts().get(i).zh())
                        .isNotBlank()
                        .doesNotContain("{");
            }
        });
    }

    @Test
    void heatingIsAWinterTroubleAndRainASummerOne() {
        Map<Boolean, Long> heating = byMonth("heating", 11);
        assertThat(heating.getOrDefault(true, 0L)).isGreaterThan(heating.getOrDefault(false, 0L));
        assertThat(only(Raised.class).stream()
                        .filter(r -> r.category().equals("drains"))
                        .count())
                .isGreaterThan(60);
    }

    private static Map<Boolean, Long> byMonth(String category, int month) {
        return only(Raised.class).stream()
                .filter(r -> r.category().equals(category))
                .collect(Collectors.partitioningBy(
                        r -> r.at().atZone(ZONE).getMonthValue() == month, Collectors.counting()));
    }

    @Test
    void everyCategoryExists() throws IOException {
        try (InputStream in = StoryTest.class.getResourceAsStream("/concerns/categories.yaml")) {
            Assumptions.assumeTrue(in != null, "the shipped categories are not here yet");
            String categories = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Topic.all())
                    .allSatisfy((key, topic) ->
                            assertThat(categories).as(key).containsPattern("code: " + topic.category() + "\\b"));
        }
    }

    @Test
    void whatIsPromisedSoonerIsDoneSooner() throws IOException {
        try (InputStream in = StoryTest.class.getResourceAsStream("/concerns/categories.yaml")) {
            String categories = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> promised = Pattern.compile(
                            "code: (\\S+)\\n(?:(?!code:).)*?urgency: (\\S+)", Pattern.DOTALL)
                    .matcher(categories)
                    .results()
                    .collect(Collectors.toMap(hit -> hit.group(1), hit -> hit.group(2)));
            assertThat(Topic.all().values())
                    .allSatisfy(topic -> assertThat(Haste.of(topic.category()))
                            .as(topic.category())
                            .isEqualTo(
                                    switch (String.valueOf(promised.get(topic.category()))) {
                                        case "life-safety" -> Haste.NOW;
                                        case "utilities" -> Haste.TODAY;
                                        default -> Haste.SOON;
                                    }));
        }
    }

    @Test
    void everyPlaceExists() {
        Map<String, Neighbourhood.Compound> compounds = Neighbourhood.read().compounds().stream()
                .collect(Collectors.toMap(Neighbourhood.Compound::key, c -> c));
        assertThat(only(Raised.class)).allSatisfy(raised -> {
            String[] path = raised.place().split("/");
            assertThat(compounds).containsKey(path[0]);
            if (path.length > 1) {
                int number = Integer.parseInt(path[1]);
                assertThat(compounds.get(path[0]).buildings()).anyMatch(b -> b.number() == number);
            }
            assertThat(Arrays.asList(path)).hasSizeLessThanOrEqualTo(3);
        });
    }
}
