package org.courtyard.field.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Whose;
import org.courtyard.field.NewPatrolNote;
import org.courtyard.field.Op;
import org.courtyard.field.OpKind;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.api.Words;
import org.jspecify.annotations.Nullable;

/**
 * An op as a device sends it; see {@link Op}.
 *
 * @param account under which it was made: it is sent under no other
 */
record OpForm(
        @Nullable UUID op,
        @Nullable UUID device,
        @Nullable UUID account,
        @Nullable UUID after,
        @Nullable What what) {

    /** Times a device says are kept if they are possible at all. */
    private static final Duration PAST = Duration.ofDays(400);

    private static final Duration FUTURE = Duration.ofDays(1);

    /** @param done of what is raised: it was solved on the spot, and how */
    record What(
            @Nullable String kind,
            @Nullable UUID concern,
            @Nullable Integer base,
            @Nullable UUID seen,
            @Nullable Long saidAt,
            @Nullable String text,
            @Nullable String outcome,
            @Nullable UUID share,
            @Nullable List<UUID> photos,
            @Nullable UUID place,
            @Nullable String category,
            @Nullable String name,
            @Nullable String phone,
            @Nullable Boolean onBehalf,
            @Nullable Boolean fine,
            @Nullable Boolean further,
            @Nullable String done,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    Op read(Instant now, String language) {
        var what = needed(this.what, "what");
        var kind = needed(Words.read(OpKind.class, what.kind(), "kind"), "kind");
        var outcome = Words.read(Outcome.class, what.outcome(), "outcome");
        var text = orEmpty(what.text());
        var raises = kind == OpKind.RAISE;
        return new Op(
                needed(op, "op"),
                needed(device, "device"),
                kind,
                after,
                what.concern(),
                what.base(),
                what.seen(),
                said(what.saidAt(), now),
                (raises ? orEmpty(what.done()) : text).strip(),
                outcome == null ? Outcome.SOLVED : outcome,
                what.share(),
                what.photos() == null ? List.of() : what.photos(),
                raises ? raise(what, text, language) : null,
                kind == OpKind.PATROL ? patrol(what, text, now) : null,
                yes(what.further()));
    }

    private static NewConcern raise(What what, String text, String language) {
        var phone = orEmpty(what.phone()).strip();
        var name = orEmpty(what.name()).strip();
        var reporter = !yes(what.onBehalf()) || (phone.isEmpty() && name.isEmpty())
                ? Reporter.UNKNOWN
                : new Reporter(
                        name.isEmpty() ? null : name,
                        phone.isEmpty() ? ContactWay.NONE : ContactWay.CALL,
                        phone.isEmpty() ? null : phone,
                        null,
                        null,
                        language,
                        false,
                        null);
        return new NewConcern(
                text,
                place(what),
                orEmpty(what.category()).isEmpty() ? null : what.category(),
                Whose.UNSURE,
                false,
                null,
                null,
                yes(what.onBehalf()) ? Source.WALK_IN : Source.GRID,
                reporter,
                what.latitude(),
                what.longitude(),
                Map.of(),
                List.of());
    }

    private static NewPatrolNote patrol(What what, String text, Instant now) {
        return new NewPatrolNote(
                place(what), yes(what.fine()), text, what.latitude(), what.longitude(), said(what.saidAt(), now));
    }

    private static PlaceId place(What what) {
        if (what.place() == null) {
            throw new BadInput("place", "places.typed-missing");
        }
        return new PlaceId(what.place());
    }

    private static @Nullable Instant said(@Nullable Long millis, Instant now) {
        if (millis == null) {
            return null;
        }
        var said = Instant.ofEpochMilli(millis);
        return said.isBefore(now.minus(PAST)) || said.isAfter(now.plus(FUTURE)) ? null : said;
    }

    private static boolean yes(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> T needed(@Nullable T given, String field) {
        if (given == null) {
            throw new BadInput(field, "api.missing");
        }
        return given;
    }
}
