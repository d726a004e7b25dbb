package org.courtyard.concerns.web.staff;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Twins;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a concern may be the same as, and shows both. */
@Component
class MergePages {

    private static final int LIKELIEST = 6;

    private final Concerns concerns;
    private final Twins twins;
    private final ConcernPages pages;

    MergePages(Concerns concerns, Twins twins, ConcernPages pages) {
        this.concerns = concerns;
        this.twins = twins;
        this.pages = pages;
    }

    static String address(Concern concern, Shell shell) {
        return ConcernPages.address(concern, shell) + "/moves/" + Deed.MERGE.address();
    }

    MergePage choose(Concern concern, String query, Actor actor, Shell shell) {
        var found = query.isBlank() ? twins.of(concern, actor, LIKELIEST) : twins.found(concern, query, actor);
        return new MergePage(
                ConcernPages.address(concern, shell),
                address(concern, shell),
                side(concern, actor, shell),
                concern.version(),
                query,
                found.stream()
                        .map(each -> Row.of(
                                address(concern, shell) + "?into=" + each.id().value(),
                                Standing.of(each, shell),
                                ConcernPages.title(each, concerns.showsTyped(each, actor)),
                                each.reference() + " · " + each.placeName()))
                        .toList(),
                null,
                null,
                null,
                "",
                List.of(),
                null);
    }

    MergePage both(
            Concern concern,
            Concern into,
            String text,
            List<Wrong> wrongs,
            @Nullable String refusal,
            Actor actor,
            Shell shell) {
        return new MergePage(
                ConcernPages.address(concern, shell),
                address(concern, shell),
                side(concern, actor, shell),
                concern.version(),
                "",
                List.of(),
                side(into, actor, shell),
                address(into, shell) + "?into=" + concern.id().value(),
                earlier(concern, into, shell),
                text,
                wrongs,
                refusal);
    }

    private static @Nullable String earlier(Concern concern, Concern into, Shell shell) {
        return Stream.of(concern.resolveDue(), into.resolveDue())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(due -> shell.say(
                        "concerns.relations.merge.then",
                        into.reference(),
                        shell.moments().deadline(due)))
                .orElse(null);
    }

    private MergePage.Side side(Concern concern, Actor actor, Shell shell) {
        var typed = concerns.showsTyped(concern, actor);
        return new MergePage.Side(
                concern.id().toString(),
                concern.reference(),
                ConcernPages.title(concern, typed),
                pages.bits(concern, shell),
                Standing.of(concern, shell),
                ConcernPages.words(concern, typed),
                shell.say("concerns.relations.said", shell.moments().at(concern.raisedAt())),
                pages.pictures(concern, actor, shell));
    }
}
