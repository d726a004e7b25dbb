package org.courtyard.concerns;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.text.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names and ways to reach people go some months after a concern is over: with them their links, pictures nobody made public, and
 * the numbers in what was written. The concern stays. Each step is whole; stopping in between and going on elsewhere does no harm.
 */
@Service
@Transactional(readOnly = true)
public class Retentions {

    private static final int LEAST_MONTHS = 2;
    private static final int MOST_MONTHS = 120;
    private static final int LONGEST_REASON = 300;
    private static final int REPORTED = 500;

    private final RetentionStore store;
    private final ErasureStore erasures;
    private final ConcernStore concerns;
    private final Categories categories;
    private final Permissions permissions;
    private final CourtyardSettings settings;
    private final Ids ids;
    private final InstantSource time;

    Retentions(
            RetentionStore store,
            ErasureStore erasures,
            ConcernStore concerns,
            Categories categories,
            Permissions permissions,
            CourtyardSettings settings,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.erasures = erasures;
        this.concerns = concerns;
        this.categories = categories;
        this.permissions = permissions;
        this.settings = settings;
        this.ids = ids;
        this.time = time;
    }

    /** What holds: the general term first, then the categories that differ. */
    public List<RetentionTerm> terms(Actor actor) {
        permissions.check(actor, Right.SEE_OPERATIONS, Where.NOWHERE, "retention");
        return terms();
    }

    /** What would go now. */
    public List<Erased> due(Actor actor) {
        permissions.check(actor, Right.SEE_OPERATIONS, Where.NOWHERE, "retention");
        return store.due(limits(), settings.timeZone());
    }

    /** What went, the latest first. */
    public List<Erased> report(Actor actor) {
        permissions.check(actor, Right.SEE_OPERATIONS, Where.NOWHERE, "retention");
        return store.report(REPORTED);
    }

    /**
     * Changes how long they stay, from now on.
     *
     * @param category null: the general term
     * @param months 2 to 120; null: as every other category
     * @param reason needed for a category, and for more than a year
     */
    @Transactional
    public void change(@Nullable String category, @Nullable Integer months, String reason, Actor actor) {
        permissions.check(actor, Right.MANAGE_CATEGORIES, Where.NOWHERE, "retention");
        var longer = months != null && (category != null || months > RetentionTerm.USUAL);
        new BadInput.Checks()
                .wrongIf(
                        months == null ? category == null : months < LEAST_MONTHS || months > MOST_MONTHS,
                        "months",
                        "concerns.retention.months-wrong",
                        LEAST_MONTHS,
                        MOST_MONTHS)
                .wrongIf(longer && reason.isBlank(), "reason", "concerns.retention.reason-missing")
                .wrongIf(
                        reason.length() > LONGEST_REASON,
                        "reason",
                        "concerns.text-long",
                        reason.length(),
                        LONGEST_REASON)
                .wrongIf(
                        category != null && categories.find(category).isEmpty(),
                        "category",
                        "concerns.retention.category-unknown")
                .throwIfAny();
        store.insert(
                ids.next(0),
                new RetentionTerm(category, months, reason.strip(), null, actor.account()),
                time.instant());
    }

    /** Takes away from the next few. @return from how many; 0: nothing is left to do */
    @Transactional
    public int step(int most, Actor actor) {
        permissions.check(actor, Right.MANAGE_CATEGORIES, Where.NOWHERE, "retention");
        var taken = store.take(limits(), most);
        taken.forEach(this::retire);
        return taken.size();
    }

    private void retire(Concern concern) {
        var reporters = erasures.reporter(concern.id()) ? 1 : 0;
        var supporters = erasures.supporters(concern.id());
        var links = erasures.links(concern.id());
        var pictures = erasures.pictures(concern.id(), time.instant());
        erasures.accounts(concern);
        erasures.numbers(concern, Intake.terms(concern, Masking.mask(concern.body())), concerns.answers(concern.id()));
        var closed = concern.closedAt() == null ? time.instant() : concern.closedAt();
        store.add(new Erased(
                day(time.instant()),
                concern.community(),
                day(closed).withDayOfMonth(1),
                1,
                reporters,
                supporters,
                links,
                pictures));
    }

    private LocalDate day(Instant at) {
        return at.atZone(settings.timeZone()).toLocalDate();
    }

    private List<RetentionTerm> terms() {
        var terms = new ArrayList<>(store.terms());
        if (terms.isEmpty() || terms.getFirst().category() != null) {
            terms.addFirst(RetentionTerm.SHIPPED);
        }
        terms.removeIf(each -> each.months() == null);
        return terms;
    }

    private RetentionStore.Limits limits() {
        var befores = new HashMap<String, Instant>();
        var usual = time.instant();
        for (var term : terms()) {
            var months = term.months() == null ? RetentionTerm.USUAL : term.months();
            var before = time.instant()
                    .atZone(settings.timeZone())
                    .minusMonths(months)
                    .toInstant();
            if (term.category() == null) {
                usual = before;
            } else {
                befores.put(term.category(), before);
            }
        }
        var all = new ArrayList<>(befores.values());
        all.add(usual);
        return new RetentionStore.Limits(usual, befores, Collections.max(all));
    }
}
