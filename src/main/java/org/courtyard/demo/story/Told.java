package org.courtyard.demo.story;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.courtyard.demo.story.Actor.Role;
import org.courtyard.demo.story.Happening.*;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A concern told by hand in {@code story.yaml}. */
record Told(
        String key,
        String place,
        String category,
        String belongs,
        String channel,
        @Nullable String visibility,
        @Nullable String about,
        Contact contact,
        String at,
        Words text,
        List<Step> moves) {

    /** One move; which of the optional fields it has depends on what is done. */
    record Step(
            @com.fasterxml.jackson.annotation.JsonProperty("do")
            String what,

            String at,
            String by,
            @Nullable Words text,
            @Nullable String organization,
            @Nullable String proper,
            @Nullable Words part,
            @Nullable String category,
            @Nullable String outcome,
            @Nullable String solved,
            @Nullable Integer grade,
            @Nullable Boolean reached) {

        Happening happening(int n, Instant when) {
            Actor who = Actor.written(by);
            Words said = text == null ? Words.NONE : text;
            return switch (what) {
                case "supported" -> new Supported(n, when, who, said);
                case "accepted" -> new Accepted(n, when, who, said);
                case "joined" -> new Joined(n, when, who, Objects.requireNonNull(organization), said);
                case "asked" -> new Asked(n, when, who, said);
                case "answered" -> new Answered(n, when, who, said);
                case "updated" -> new Updated(n, when, who, said);
                case "noted" -> new Noted(n, when, who, said);
                case "declined" -> new Declined(n, when, who, proper, said);
                case "settled" -> new Settled(n, when, who, organization, said);
                case "escalated" -> new Escalated(n, when, who, said);
                case "takenOver" -> new TakenOver(n, when, who, said);
                case "calledIn" -> new CalledIn(n, when, who, Objects.requireNonNull(organization), said);
                case "reportedIn" -> new ReportedIn(n, when, who, said);
                case "proposed" -> new Proposed(n, when, who, read(Outcome.class, outcome), said);
                case "confirmed" -> new Confirmed(n, when, who, said);
                case "disputed" -> new Disputed(n, when, who, said);
                case "checked" -> new Checked(n, when, who, said);
                case "lapsed" -> new Lapsed(n, when, who);
                case "calledBack" -> new CalledBack(n, when, who, Boolean.TRUE.equals(reached), said);
                case "rated" ->
                    new Rated(n, when, who, read(Solved.class, solved), Objects.requireNonNull(grade), said);
                case "split" ->
                    new Split(n, when, who, Objects.requireNonNull(part), Objects.requireNonNull(category), said);
                case "solvedOnSpot" -> new SolvedOnSpot(n, when, who, said);
                default -> throw new IllegalStateException("story.yaml: nobody knows how to do " + what);
            };
        }
    }

    static List<Told> all() {
        return Shelf.read("story.yaml", new TypeReference<List<Told>>() {});
    }

    Raised raised(int number, Instant now, ZoneId zone) {
        Actor by = Actor.as(
                switch (channel) {
                    case "phone", "walk_in", "paper" -> Role.DESK;
                    case "grid" -> Role.GRID;
                    default -> Role.REPORTER;
                });
        return new Raised(
                number,
                when(at, now, zone),
                by,
                place,
                category,
                text,
                "zh",
                read(Channel.class, channel),
                read(Belonging.class, belongs),
                visibility == null ? Visibility.PUBLIC : read(Visibility.class, visibility),
                contact,
                about,
                key);
    }

    /** "-5d 15:30": five days before now's day, at half past three; "-90m": ninety minutes before now. */
    static Instant when(String written, Instant now, ZoneId zone) {
        if (written.endsWith("m")) {
            return now.plusSeconds(60L * Long.parseLong(written.substring(0, written.length() - 1)));
        }
        int d = written.indexOf("d ");
        String clock = written.substring(d + 2);
        LocalTime time = LocalTime.parse(clock.length() == 4 ? "0" + clock : clock);
        long days = Long.parseLong(written.substring(0, d));
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(days)
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }

    private static <E extends Enum<E>> E read(Class<E> type, @Nullable String word) {
        return Enum.valueOf(type, Objects.requireNonNull(word).toUpperCase(Locale.ROOT));
    }
}
