package org.courtyard.organizations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtyard.organizations.rules.AuthorityRule;
import org.courtyard.organizations.rules.Body;
import org.courtyard.organizations.rules.Matter;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The authority list: who may act on what, at which level, from when to when. */
@Service
@Transactional(readOnly = true)
public class Authorities {

    private final AuthorityStore store;
    private final OrganizationMemory memory;
    private final Organizations organizations;
    private final Places places;
    private final Permissions permissions;
    private final Ids ids;

    Authorities(
            AuthorityStore store,
            OrganizationMemory memory,
            Organizations organizations,
            Places places,
            Permissions permissions,
            Ids ids) {
        this.store = store;
        this.memory = memory;
        this.organizations = organizations;
        this.places = places;
        this.permissions = permissions;
        this.ids = ids;
    }

    /** The list as it is on a day, by item number. */
    public List<AuthorityLine> lines(LocalDate day) {
        return store.lines(day);
    }

    /**
     * A line with the days it holds.
     *
     * @param to the day from which it is off the list, null while it has none
     */
    public record Dated(
            AuthorityLine line, LocalDate from, @Nullable LocalDate to) {

        public boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /** All lines that ever were and those to come, by item number. */
    public List<Dated> all() {
        return store.all();
    }

    /**
     * Who acts on something at a place, and why, by what is at most a minute old; the rule is {@link AuthorityRule}, and what
     * the place does otherwise by {@link RoutingRules}.
     *
     * @param mode who manages the compound, null when unknown or outside compounds
     * @param whose one of {@link AuthorityLine#WHOSE}, null when not asked
     * @param excluded bodies complained of: never these, nor who answers to them or would stand in for them
     * @return empty when nobody covers the place or everybody who does is excluded
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Acting> acting(
            Place place,
            String category,
            String group,
            @Nullable ManagementMode mode,
            @Nullable String whose,
            LocalDate day,
            Set<OrganizationId> excluded) {
        return acting(memory.rules(day), place, category, group, mode, whose, day, excluded);
    }

    /** As the other one, as if these rules held. @param rules in force on the day */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Acting> acting(
            List<RoutingRule> rules,
            Place place,
            String category,
            String group,
            @Nullable ManagementMode mode,
            @Nullable String whose,
            LocalDate day,
            Set<OrganizationId> excluded) {
        var bodies = memory.bodies(place, day, covering -> bodies(place, covering));
        var lines = memory.lines(Set.of(category, group, AuthorityLine.ALL), day);
        return AuthorityRule.decide(
                        rules, place.path(), lines, bodies, new Matter(category, group, mode, whose), excluded)
                .map(decision -> new Acting(
                        organizations.remembered(decision.organization()).orElseThrow(),
                        decision.item(),
                        decision.reason()));
    }

    private List<Body> bodies(Place place, List<Covering> covering) {
        var levels = places.rememberedAncestors(place).stream().collect(Collectors.toMap(Place::id, Place::level));
        var superiors = organizations.superiorsOf(
                covering.stream().map(each -> each.organization().id()).collect(Collectors.toSet()));
        var bodies = new ArrayList<Body>();
        for (var each : covering) {
            var level = levels.get(each.at());
            if (level != null) {
                bodies.add(body(each.organization(), level, superiors));
            }
        }
        return bodies;
    }

    /**
     * Whether the list gives this matter to that body, by what is at most a minute old; the parameters as in
     * {@link #acting}. Nothing else can be handed down to it.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean covers(
            Organization organization,
            Place place,
            String category,
            String group,
            @Nullable ManagementMode mode,
            @Nullable String whose,
            LocalDate day) {
        var bodies = memory.bodies(place, day, covering -> bodies(place, covering));
        var lines = memory.lines(Set.of(category, group, AuthorityLine.ALL), day);
        return bodies.stream()
                .filter(body -> body.id().equals(organization.id()))
                .anyMatch(body -> AuthorityRule.gives(lines, body, new Matter(category, group, mode, whose)));
    }

    /**
     * Adds a line from a day on; its item number is given here.
     *
     * @throws BadInput when the category is empty or the sort of thing unknown
     */
    @Transactional
    public AuthorityLine add(AuthorityLine wanted, LocalDate from, Actor actor) {
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, Where.NOWHERE, "change the authority list");
        new BadInput.Checks()
                .wrongIf(from.isBefore(organizations.today()), "from", "organizations.day-past")
                .wrongIf(wanted.category().isBlank(), "category", "organizations.category-empty")
                .wrongIf(
                        wanted.whose() != null && !AuthorityLine.WHOSE.contains(wanted.whose()),
                        "whose",
                        "organizations.whose-unknown")
                .throwIfAny();
        var line = new AuthorityLine(
                store.highestItem() + 1,
                wanted.category().strip(),
                wanted.mode(),
                wanted.whose(),
                wanted.level(),
                wanted.kind(),
                wanted.matter(),
                wanted.basis());
        memory.forget();
        store.insert(ids.next(0), line, from);
        return line;
    }

    /**
     * From a day on this line reads otherwise: it ends, and the new wording gets the next number.
     *
     * @throws Stale when somebody ended it in the meantime
     */
    @Transactional
    public AuthorityLine replace(int item, AuthorityLine wanted, LocalDate from, Actor actor) {
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, Where.NOWHERE, "change the authority list");
        var before = store.all().stream()
                .filter(each -> each.line().item() == item)
                .findFirst()
                .orElseThrow(() -> new Missing("organizations.line-missing", item));
        if (before.to() != null) {
            throw new Stale("organizations.line-ended", item);
        }
        var line = add(wanted, from, actor);
        memory.forget();
        store.end(item, from.isBefore(before.from()) ? before.from() : from);
        return line;
    }

    /** From this day the line is off the list; decisions made by it keep their number. */
    @Transactional
    public void end(int item, LocalDate day, Actor actor) {
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, Where.NOWHERE, "change the authority list");
        new BadInput.Checks()
                .wrongIf(day.isBefore(organizations.today()), "end", "organizations.day-past")
                .throwIfAny();
        memory.forget();
        if (store.end(item, day) == 0) {
            throw new Missing("organizations.line-missing", item);
        }
    }

    /** Puts the shipped list in force from a day on, where there is none yet. */
    @Transactional
    public void startWithShippedList(LocalDate from, Actor actor) {
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, Where.NOWHERE, "start the authority list");
        if (store.highestItem() > 0) {
            return;
        }
        memory.forget();
        var file = new ClassPathResource("organizations/authority.csv");
        try (var csv = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            for (var line : AuthorityFile.read(csv)) {
                store.insert(ids.next(0), line, from);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Body body(Organization organization, Level at, Map<OrganizationId, Set<OrganizationId>> superiors) {
        return new Body(
                organization.id(),
                organization.kind(),
                at,
                organization.desk(),
                organization.matter(),
                superiors.getOrDefault(organization.id(), Set.of()));
    }
}
