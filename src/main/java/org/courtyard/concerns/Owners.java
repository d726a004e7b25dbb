package org.courtyard.concerns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Level;
import org.courtyard.places.Places;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose a concern may be: what the authority list gives to a body below, and who settles what two bodies declined. */
@Component
class Owners {

    /** The common superior owes a word on whose it is. */
    static final String SETTLING = "settling";

    static final String SETTLED = "settled";

    private static final int LONGEST_CLIMB = 8;

    private final Organizations organizations;
    private final Authorities authorities;
    private final Categories categories;
    private final Places places;
    private final HistoryStore history;
    private final Promises promises;

    Owners(
            Organizations organizations,
            Authorities authorities,
            Categories categories,
            Places places,
            HistoryStore history,
            Promises promises) {
        this.organizations = organizations;
        this.authorities = authorities;
        this.categories = categories;
        this.places = places;
        this.history = history;
        this.promises = promises;
    }

    static boolean settling(Concern concern) {
        return SETTLING.equals(concern.routedBy());
    }

    static boolean settled(Concern concern) {
        return SETTLED.equals(concern.routedBy());
    }

    /** In the chain of superiors below that one. */
    boolean below(Organization organization, @Nullable OrganizationId above) {
        return above != null
                && !organization.id().equals(above)
                && organizations.chain(organization).stream()
                        .anyMatch(each -> each.id().equals(above));
    }

    /** All it may be given to, the nearest first: never the one complained of. */
    List<Organization> covering(Concern concern) {
        return organizations.covering(places.place(concern.place())).stream()
                .filter(body -> fits(body, concern))
                .toList();
    }

    Level level(Organization organization) {
        return places.place(organization.place()).level();
    }

    boolean onList(Concern concern, Organization organization) {
        var place = places.place(concern.place());
        var category = categories.version(concern.category(), concern.categoryVersion());
        var today = organizations.today();
        return authorities.covers(
                organization,
                place,
                category.code(),
                category.group(),
                places.managementMode(place, today).orElse(null),
                concern.whose().name(),
                today);
    }

    void checkOnList(Concern concern, Organization organization) {
        if (!onList(concern, organization)) {
            throw new BadInput("organization", "concerns.off-list", organization.name());
        }
    }

    /** Where it goes after the first "not ours": to the desk, or above it when the desk itself says so. */
    Organization afterFirst(Concern concern) {
        var desk = promises.deskFor(concern);
        return desk.id().equals(concern.lead())
                ? organizations
                        .oneLevelUp(desk, concern.place())
                        .filter(above -> fits(above, concern))
                        .orElse(desk)
                : desk;
    }

    /** Who settles it; empty when this is the first "not ours" of the round. */
    Optional<Organization> settler(Concern concern, @Nullable OrganizationId by, @Nullable OrganizationId proper) {
        var earlier = declined(concern);
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        var parties = new ArrayList<>(earlier);
        if (by != null) {
            parties.add(by);
        }
        if (proper != null) {
            parties.add(proper);
        }
        var superior = common(parties);
        for (int i = 0; superior.isPresent() && i < LONGEST_CLIMB; i++) {
            var found = superior.get();
            if (!parties.contains(found.id()) && fits(found, concern)) {
                return superior;
            }
            superior = organizations.oneLevelUp(found, concern.place());
        }
        var desk = promises.deskFor(concern);
        return organizations
                .oneLevelUp(desk, concern.place())
                .filter(above -> fits(above, concern))
                .or(() -> Optional.of(desk));
    }

    /** Who said "not ours" since it was last settled or came back. */
    private List<OrganizationId> declined(Concern concern) {
        var found = new ArrayList<OrganizationId>();
        for (var event : history.of(concern.id())) {
            if (event.move() == Move.SETTLE || event.move() == Move.DISPUTE) {
                found.clear();
            } else if (event.move() == Move.DECLINE && event.organization() != null) {
                found.add(event.organization());
            }
        }
        return found;
    }

    private Optional<Organization> common(List<OrganizationId> parties) {
        var known = organizations.organizationsByIds(parties);
        return parties.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Optional::of)
                .reduce((one, other) -> one.isEmpty() || other.isEmpty()
                        ? Optional.empty()
                        : organizations.commonSuperior(one.get(), other.get()))
                .flatMap(found -> found);
    }

    private boolean fits(Organization organization, Concern concern) {
        return !organization.id().equals(concern.complained()) && organizations.atHomeOn(concern.path(), organization);
    }
}
