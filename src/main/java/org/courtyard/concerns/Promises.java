package org.courtyard.concerns;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.courtyard.commitments.Bundles;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Holder;
import org.courtyard.commitments.NewCommitment;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.rules.Budget;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.commitments.rules.DueTimeRule;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Calendars;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is promised for a concern: that the reporter hears, that it gets done, that somebody glances at the text, that the
 * desk calls who asked for a call. Each is a commitment on the one clock of the house.
 */
@Component
class Promises {

    /** A reporter has this long to answer a question. */
    private static final Budget ANSWER_WAIT = Budget.days(5);

    /** And this long to say whether it was solved. */
    private static final Duration CONFIRM_WAIT = Duration.ofDays(7);

    /** Promises whose clock rests while a concern does. */
    private static final Set<Purpose> RESTING = EnumSet.of(Purpose.RESOLVE, Purpose.SUB_DEADLINE, Purpose.HELP);

    static final ClockRule GLANCE = ClockRule.workingTime("concerns.rule.glance", "1", Budget.hours(4));
    static final ClockRule CALL = ClockRule.workingTime("concerns.rule.call", "1", Budget.hours(8));
    private static final ClockRule ANSWER = ClockRule.workingTime("concerns.rule.answer", "1", ANSWER_WAIT);

    private final Commitments commitments;
    private final Bundles bundles;
    private final Organizations organizations;
    private final Places places;
    private final Calendars calendars;
    private final Categories categories;
    private final Urgencies urgencies;
    private final InstantSource time;

    Promises(
            Commitments commitments,
            Bundles bundles,
            Organizations organizations,
            Places places,
            Calendars calendars,
            Categories categories,
            Urgencies urgencies,
            InstantSource time) {
        this.commitments = commitments;
        this.bundles = bundles;
        this.organizations = organizations;
        this.places = places;
        this.calendars = calendars;
        this.categories = categories;
        this.urgencies = urgencies;
        this.time = time;
    }

    static Reference reference(Concern concern) {
        return new Reference("concern", concern.id().value());
    }

    /**
     * The first promises. Returns the concern with the dates told to the reporter.
     *
     * @param latest an outer limit for what is told to the reporter, null for none
     */
    Concern begin(Concern concern, Category category, Reporter reporter, @Nullable Instant latest) {
        var holder = holder(concern);
        var wanted = new ArrayList<NewCommitment>();
        wanted.add(promise(
                concern, holder, Purpose.FIRST_CONTACT, contactRule(category).by(latest), concern.raisedAt(), false));
        wanted.add(promise(
                concern,
                holder,
                Purpose.RESOLVE,
                resolveRule(concern, category).by(latest),
                concern.raisedAt(),
                concern.visibility() != Visibility.HANDLERS));
        var desk = Holder.of(deskFor(concern).id());
        if (concern.visibility() != Visibility.HANDLERS) {
            wanted.add(promise(concern, desk, Purpose.GLANCE, GLANCE, concern.raisedAt(), false));
        }
        if (reporter.way().byHand()) {
            wanted.add(promise(concern, desk, Purpose.CALL, CALL, concern.raisedAt(), false));
        }
        var made = bundles.promise(wanted);
        var draft = new ConcernDraft(concern);
        draft.contactDue = made.get(0).due();
        draft.resolveDue = made.get(1).due();
        return draft.after(concern.changedAt());
    }

    /** The reporter heard. */
    void contacted(Concern concern) {
        if (concern.firstContactAt() == null) {
            keep(concern, Purpose.FIRST_CONTACT);
        }
    }

    /** "Ours": nobody needs to settle any more whose it is. */
    void accepted(Concern concern) {
        keep(concern, Purpose.SETTLE);
    }

    /** The handler says it is done: who waited has heard; the parts of helpers are over by then. */
    void resolved(Concern concern, String evidence) {
        var kept = new ArrayList<Bundles.End>();
        for (var each : bundles.hold(reference(concern))) {
            switch (each.purpose()) {
                case FIRST_CONTACT -> kept.add(new Bundles.End(each, true, ""));
                case RESOLVE, SUB_DEADLINE, STEER, SETTLE -> kept.add(new Bundles.End(each, true, evidence));
                default -> {}
            }
        }
        bundles.end(kept);
    }

    /** Not solved after all: a new promise, for who proposed it. Returns its due time. */
    Instant again(Concern concern) {
        var made = commitments.promise(
                promise(
                        concern,
                        holder(concern),
                        Purpose.RESOLVE,
                        resolveRule(concern),
                        time.instant(),
                        concern.isPublic()),
                Actor.HOUSE);
        return made.due() == null ? time.instant() : made.due();
    }

    /** The clock rests until then, or goes on earlier. Returns when it is due now; the old date when it was broken before. */
    @Nullable
    Instant rest(Concern concern, Instant until, String reason) {
        var due = concern.resolveDue();
        for (var each : of(concern, RESTING)) {
            if (each.pauseAt(time.instant()) == null) {
                var rests = commitments.pause(each.id(), until, reason, Actor.HOUSE);
                due = each.purpose() == Purpose.RESOLVE ? rests.due() : due;
            }
        }
        return due;
    }

    /** The clock goes on. Returns when it is due now; the old date when nothing rested. */
    @Nullable
    Instant goOn(Concern concern) {
        var due = concern.resolveDue();
        for (var each : of(concern, RESTING)) {
            var runs = commitments.resume(each.id(), Actor.HOUSE);
            due = each.purpose() == Purpose.RESOLVE ? runs.due() : due;
        }
        return due;
    }

    /** Another organization keeps the promises now. The dates stay: handing over gains nobody time. */
    void handOver(Concern concern, OrganizationId to) {
        var owed = EnumSet.of(Purpose.FIRST_CONTACT, Purpose.RESOLVE);
        var held = bundles.hold(reference(concern)).stream()
                .filter(each -> owed.contains(each.purpose()))
                .toList();
        bundles.reassign(held, Holder.of(to));
    }

    void glanced(Concern concern) {
        keep(concern, Purpose.GLANCE);
    }

    /** Nothing is owed any more. @param why a key */
    void end(Concern concern, String why) {
        bundles.end(bundles.hold(reference(concern)).stream()
                .map(each -> new Bundles.End(each, false, why))
                .toList());
    }

    /** When somebody who raises this now hears at the latest. */
    Optional<Instant> firstContactBy(Place place, Category category) {
        var due = DueTimeRule.of(
                contactRule(category), place.level(), time.instant(), List.of(), calendars.calendarFor(place));
        return Optional.ofNullable(due.due());
    }

    /** When a question counts as unanswered. */
    Instant answerLapse(Concern concern) {
        var place = placeOf(concern);
        var due = DueTimeRule.of(ANSWER, place.level(), time.instant(), List.of(), calendars.calendarFor(place));
        return Objects.requireNonNull(due.due());
    }

    /** When silence ends the waiting for "solved" or "not solved". */
    Instant confirmLapse() {
        return time.instant().plus(CONFIRM_WAIT);
    }

    Organization deskFor(Concern concern) {
        return organizations
                .deskFor(placeOf(concern))
                .orElseThrow(() -> new BadInput("place", "concerns.nobody-covers", concern.placeName()));
    }

    void keep(Concern concern, Purpose purpose) {
        bundles.end(bundles.hold(reference(concern)).stream()
                .filter(each -> each.purpose() == purpose)
                .map(each -> new Bundles.End(each, true, ""))
                .toList());
    }

    private Place placeOf(Concern concern) {
        return places.remembered(concern.place()).orElseThrow();
    }

    List<Commitment> of(Concern concern, Set<Purpose> purposes) {
        return commitments.ofSource(reference(concern)).stream()
                .filter(each ->
                        purposes.contains(each.purpose()) && !each.state().ended())
                .toList();
    }

    static Holder holder(Concern concern) {
        return concern.lead() == null ? Holder.NOBODY : Holder.of(concern.lead());
    }

    static NewCommitment promise(
            Concern concern, Holder holder, Purpose purpose, ClockRule rule, Instant start, boolean shown) {
        return new NewCommitment(
                holder, concern.title(), "", concern.place(), reference(concern), purpose, rule, start, shown);
    }

    private static ClockRule contactRule(Category category) {
        return rule(category, Integer.toString(category.version()), Budget.of(category.firstContact()));
    }

    ClockRule resolveRule(Concern concern) {
        return resolveRule(concern, categories.version(concern.category(), concern.categoryVersion()));
    }

    /** What the class allowed when the concern was raised. */
    private ClockRule resolveRule(Concern concern, Category category) {
        var allowed = urgencies.at(category.urgency(), concern.raisedAt());
        var version = category.version() + (allowed.version() == 0 ? "" : "." + allowed.version());
        return rule(category, version, allowed.budget());
    }

    private static ClockRule rule(Category category, String version, Budget budget) {
        var kind = category.roundTheClock() ? ClockRule.Kind.ROUND_THE_CLOCK : ClockRule.Kind.WORKING_TIME;
        return new ClockRule(category.code(), version, kind, budget, Map.of());
    }
}
