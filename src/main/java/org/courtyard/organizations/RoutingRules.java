package org.courtyard.organizations;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtyard.organizations.rules.RuleCheck;
import org.courtyard.places.Level;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a place does it otherwise than the authority list. Rules begin and end, none is overwritten, so that what was routed
 * by one can be explained for ever. What they make of the list is {@link org.courtyard.organizations.rules.Redirection}.
 */
@Service
@Transactional(readOnly = true)
public class RoutingRules {

    private static final int LONGEST_REASON = 400;
    private static final int MOST_BODIES = 200;

    private final RoutingRuleStore store;
    private final Authorities authorities;
    private final OrganizationMemory memory;
    private final Organizations organizations;
    private final Places places;
    private final ObjectProvider<CategoryNames> categories;
    private final Permissions permissions;
    private final InstantSource time;

    RoutingRules(
            RoutingRuleStore store,
            Authorities authorities,
            OrganizationMemory memory,
            Organizations organizations,
            Places places,
            ObjectProvider<CategoryNames> categories,
            Permissions permissions,
            InstantSource time) {
        this.store = store;
        this.authorities = authorities;
        this.memory = memory;
        this.organizations = organizations;
        this.places = places;
        this.categories = categories;
        this.permissions = permissions;
        this.time = time;
    }

    /**
     * One change of the rules, planned or made.
     *
     * @param wanted the new rule; null: one only ends
     * @param ends number of the one that ends on the day; null: none does
     * @param day from which it holds
     */
    public record Change(
            @Nullable RoutingRule wanted, @Nullable Integer ends, LocalDate day) {}

    /** All that ever were and those to come, by number. */
    public List<RoutingRule> all() {
        return store.all();
    }

    public Optional<RoutingRule> find(int number) {
        return store.all().stream().filter(each -> each.number() == number).findFirst();
    }

    /**
     * The rules that would hold on a day if this were changed. Nothing is.
     *
     * @throws BadInput with the reason, when they would contradict each other, go in a circle, never count, or push down what
     *     is off the list
     */
    public List<RoutingRule> with(Change change, Actor actor) {
        var after = new ArrayList<RoutingRule>();
        for (var each : store.all()) {
            after.add(change.ends() != null && each.number() == change.ends() ? each.endingOn(change.day()) : each);
        }
        check(change, after, actor);
        if (change.wanted() != null) {
            after.add(completed(change.wanted(), change.day()).numbered(Integer.MAX_VALUE));
        }
        return after.stream().filter(each -> each.holdsOn(change.day())).toList();
    }

    /** Changes the rules. Returns the number of the new one, or of the one that ended. */
    @Transactional
    public int change(Change change, Actor actor) {
        store.lock();
        with(change, actor);
        memory.forget();
        var ends = change.ends();
        if (ends != null && store.end(ends, change.day()) == 0) {
            throw new Stale("organizations.rule.ended", ends);
        }
        var wanted = change.wanted();
        if (wanted == null) {
            return ends == null ? 0 : ends;
        }
        var number = store.all().stream().mapToInt(RoutingRule::number).max().orElse(0) + 1;
        store.insert(completed(wanted, change.day()).numbered(number), time.instant(), actor.account());
        return number;
    }

    /** Where the change is, or the place of the rule that ends. */
    public Place place(Change change) {
        var wanted = change.wanted();
        return places.place(wanted != null ? wanted.place() : ended(change).place());
    }

    private RoutingRule ended(Change change) {
        var ends = change.ends();
        return find(ends == null ? 0 : ends)
                .orElseThrow(() -> new Missing("organizations.rule.missing", ends == null ? 0 : ends));
    }

    private void check(Change change, List<RoutingRule> after, Actor actor) {
        var wanted = change.wanted();
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, place(change).where(), "change the routing rules");
        if (change.ends() != null) {
            var before = ended(change);
            permissions.check(
                    actor,
                    Right.MANAGE_ORGANIZATIONS,
                    places.place(before.place()).where(),
                    "change the routing rules");
        }
        new BadInput.Checks()
                .wrongIf(change.day().isBefore(organizations.today()), "from", "organizations.day-past")
                .wrongIf(wanted != null && wanted.reason().isBlank(), "reason", "organizations.rule.reason")
                .wrongIf(
                        wanted != null && wanted.reason().length() > LONGEST_REASON,
                        "reason",
                        "organizations.rule.reason-long",
                        LONGEST_REASON)
                .wrongIf(
                        wanted != null && wanted.whose() != null && !AuthorityLine.WHOSE.contains(wanted.whose()),
                        "whose",
                        "organizations.whose-unknown")
                .throwIfAny();
        if (wanted != null) {
            var rule = completed(wanted, change.day());
            var here = places.place(rule.place());
            var others = after.stream()
                    .filter(each -> rule.meets(each) && inLine(here, places.place(each.place())))
                    .toList();
            RuleCheck.refuse(rule, others, authorities.lines(change.day()), groups())
                    .ifPresent(refusal -> {
                        throw new BadInput(
                                refusal.field(), refusal.key(), refusal.args().toArray());
                    });
            checkSomebody(rule, change.day());
        }
    }

    /** One lies in the other: rules of both may speak of the same place. */
    private static boolean inLine(Place one, Place other) {
        return one.path().contains(other.id().value())
                || other.path().contains(one.id().value());
    }

    /** Somebody of that kind is at work there at all. */
    private void checkSomebody(RoutingRule rule, LocalDate day) {
        var place = places.place(rule.place());
        var somebody = rule.organization() != null
                || organizations.coveringWithPlace(place, day).stream()
                        .anyMatch(each -> each.organization().kind() == rule.kind())
                || below(place, rule.kind());
        new BadInput.Checks()
                .wrongIf(!somebody, "kind", "organizations.rule.nobody", place.shortName())
                .throwIfAny();
    }

    /** Where there are more than one page of bodies it is taken for granted. */
    private boolean below(Place place, OrganizationKind kind) {
        var here = organizations.within(place.id(), null, MOST_BODIES);
        return here.size() == MOST_BODIES || here.stream().anyMatch(each -> each.kind() == kind);
    }

    /** It begins with the change. Level and kind of a body that is named stand with it: by them circles and pushing down are seen. */
    private RoutingRule completed(RoutingRule wanted, LocalDate day) {
        var rule = wanted.beginningOn(day);
        if (rule.organization() == null) {
            return rule;
        }
        var body = organizations
                .find(rule.organization())
                .orElseThrow(() -> new BadInput("organization", "organizations.missing"));
        var levels = organizations.covers(body.id()).stream()
                .map(places::place)
                .map(Place::level)
                .max(Comparator.naturalOrder());
        Level level = levels.orElseGet(() -> places.place(body.place()).level());
        return new RoutingRule(
                rule.number(),
                rule.position(),
                rule.place(),
                rule.category(),
                rule.mode(),
                rule.whose(),
                rule.fromLevel(),
                rule.fromKind(),
                level,
                body.kind(),
                body.matter(),
                body.id(),
                rule.reason(),
                rule.from(),
                rule.to());
    }

    private Map<String, String> groups() {
        var known = categories.getIfAvailable();
        return known == null ? Map.of() : known.groups();
    }
}
