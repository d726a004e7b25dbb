package org.courtyard.concerns;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Holder;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.rules.Budget;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.commitments.rules.DueTimeRule;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.Calendars;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Promises of those who have a part: helpers, who it was handed down to, the superior who settles whose it is. */
@Component
class PartPromises {

    /** No part is promised for a day further off. */
    private static final int MOST_WORKING_DAYS = 66;

    private static final ClockRule CALL_IN = ClockRule.workingTime("concerns.rule.call-in", "1", Budget.hours(8));
    private static final ClockRule SETTLE = ClockRule.workingTime("concerns.rule.settle", "1", Budget.days(1));

    private final Promises promises;
    private final Commitments commitments;
    private final Calendars calendars;
    private final Places places;
    private final java.time.InstantSource time;

    PartPromises(
            Promises promises,
            Commitments commitments,
            Calendars calendars,
            Places places,
            java.time.InstantSource time) {
        this.promises = promises;
        this.commitments = commitments;
        this.calendars = calendars;
        this.places = places;
        this.time = time;
    }

    /** Who is called in says soon whether it comes; a co-handler has until the day named, or the time of the category. */
    void help(Concern concern, Organization helper, Task.Role role, @Nullable LocalDate by) {
        if (role == Task.Role.CALLED_IN) {
            make(concern, helper.id(), Purpose.REPORT_IN, CALL_IN);
        } else {
            make(concern, helper.id(), Purpose.HELP, byOrUsual(concern, by));
        }
    }

    /** Who was called in comes: that is kept, and its part has a date from now on. */
    void reported(Concern concern, Task part, @Nullable LocalDate by) {
        var owed = promises.of(concern, EnumSet.of(Purpose.REPORT_IN)).stream()
                .filter(each -> part.organization().equals(each.holder().organization()))
                .toList();
        owed.forEach(each -> commitments.keep(each.id(), part.asked(), Actor.HOUSE));
        if (!owed.isEmpty()) {
            make(concern, part.organization(), Purpose.HELP, byOrUsual(concern, by));
        }
    }

    /** The helper's part is over, done or no longer needed. */
    void ended(Concern concern, Task part, Task.State how, String evidence) {
        var done = how == Task.State.DONE;
        promises.of(concern, EnumSet.of(Purpose.HELP, Purpose.REPORT_IN)).stream()
                .filter(each -> part.organization().equals(each.holder().organization()))
                .forEach(each -> {
                    if (done || (how == Task.State.DECLINED && each.purpose() == Purpose.REPORT_IN)) {
                        commitments.keep(each.id(), evidence, Actor.HOUSE);
                    } else {
                        commitments.withdraw(each.id(), evidence, Actor.HOUSE);
                    }
                });
    }

    /** It is to be done by that day below; above, the old date stays. */
    void handedDown(Concern concern, OrganizationId to, LocalDate by) {
        make(concern, to, Purpose.SUB_DEADLINE, until("concerns.rule.handed-down", concern, by));
    }

    /** Somebody else has it now: what was named for the one below holds no more. */
    void handedOn(Concern concern) {
        withdraw(concern, Purpose.SUB_DEADLINE);
    }

    void settleBy(Concern concern, OrganizationId superior) {
        make(concern, superior, Purpose.SETTLE, SETTLE);
    }

    void settled(Concern concern, String how) {
        promises.of(concern, EnumSet.of(Purpose.SETTLE)).forEach(each -> commitments.keep(each.id(), how, Actor.HOUSE));
    }

    private void withdraw(Concern concern, Purpose purpose) {
        promises.of(concern, EnumSet.of(purpose))
                .forEach(each -> commitments.withdraw(each.id(), "concerns.handed-on", Actor.HOUSE));
    }

    private void make(Concern concern, OrganizationId holder, Purpose purpose, ClockRule rule) {
        commitments.promise(
                Promises.promise(concern, Holder.of(holder), purpose, rule, time.instant(), false), Actor.HOUSE);
    }

    private ClockRule byOrUsual(Concern concern, @Nullable LocalDate by) {
        return by == null ? promises.resolveRule(concern) : until("concerns.rule.agreed", concern, by);
    }

    /**
     * As many working days as there are up to the close of that day, or of the last working day before it.
     *
     * @throws BadInput when no working day is left until then, it is too far off, or after the concern's own date
     */
    private ClockRule until(String name, Concern concern, LocalDate by) {
        var place = places.place(concern.place());
        var calendar = calendars.calendarFor(place);
        var due = concern.resolveDue();
        if (due != null && time.instant().isBefore(due)) {
            var last = due.atZone(calendar.zone()).toLocalDate();
            if (by.isAfter(last)) {
                throw new BadInput("by", "concerns.by-too-late");
            }
        }
        ClockRule fitting = null;
        for (int days = 1; ; days++) {
            if (days > MOST_WORKING_DAYS) {
                throw new BadInput("by", "concerns.by-far", MOST_WORKING_DAYS);
            }
            var rule = ClockRule.workingTime(name, "1", Budget.days(days));
            var end = Objects.requireNonNull(DueTimeRule.of(rule, place.level(), time.instant(), List.of(), calendar)
                            .due())
                    .atZone(calendar.zone())
                    .toLocalDate();
            if (end.isAfter(by)) {
                break;
            }
            fitting = rule;
        }
        if (fitting == null) {
            throw new BadInput("by", "concerns.by-too-soon");
        }
        return fitting;
    }
}
