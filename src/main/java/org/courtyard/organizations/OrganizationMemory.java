package org.courtyard.organizations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtyard.organizations.rules.Body;
import org.courtyard.places.Place;
import org.courtyard.places.Successions;
import org.courtyard.platform.memory.Remembered;
import org.springframework.stereotype.Component;

/** Bodies, what they cover and the authority list, as they were at most a minute ago. */
@Component
class OrganizationMemory {

    private static final int MOST = 20_000;
    private static final int MOST_DAYS = 100;

    private final OrganizationStore store;
    private final AuthorityStore authority;
    private final Successions successions;
    private final RoutingRuleStore routing;
    private final Remembered<UUID, Organization> organizations = new Remembered<>(MOST);
    private final Remembered<PathOnDay, List<Covering>> covering = new Remembered<>(MOST);
    private final Remembered<PathOnDay, List<Body>> bodies = new Remembered<>(MOST);
    private final Remembered<LocalDate, List<AuthorityLine>> lines = new Remembered<>(MOST_DAYS);
    private final Remembered<LocalDate, List<RoutingRule>> rules = new Remembered<>(MOST_DAYS);

    private record PathOnDay(List<UUID> path, LocalDate day) {}

    OrganizationMemory(
            OrganizationStore store, AuthorityStore authority, Successions successions, RoutingRuleStore routing) {
        this.store = store;
        this.routing = routing;
        this.authority = authority;
        this.successions = successions;
    }

    Optional<Organization> organization(OrganizationId id) {
        return organizations.find(id.value(), store::find);
    }

    Map<OrganizationId, Organization> organizations(Collection<OrganizationId> wanted) {
        var ids = wanted.stream().map(OrganizationId::value).toList();
        return organizations
                .findAll(
                        ids,
                        missing -> store.findAll(missing).stream()
                                .collect(Collectors.toMap(each -> each.id().value(), Function.identity())))
                .values()
                .stream()
                .collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    List<Covering> covering(Place place, LocalDate day) {
        return covering.get(
                new PathOnDay(place.path(), day),
                wanted -> store.covering(successions.reach(wanted.path()), wanted.day()));
    }

    List<Body> bodies(Place place, LocalDate day, Function<List<Covering>, List<Body>> from) {
        return bodies.get(new PathOnDay(place.path(), day), unused -> from.apply(covering(place, day)));
    }

    /** The lines for one of these categories. */
    List<AuthorityLine> lines(Set<String> categories, LocalDate day) {
        return lines.get(day, authority::lines).stream()
                .filter(line -> categories.contains(line.category()))
                .toList();
    }

    /** The routing rules in force. */
    List<RoutingRule> rules(LocalDate day) {
        return rules.get(
                day,
                wanted -> routing.all().stream()
                        .filter(each -> each.holdsOn(wanted))
                        .toList());
    }

    /** To be called by whoever changes any of it. */
    void forget() {
        organizations.forget();
        covering.forget();
        bodies.forget();
        lines.forget();
        rules.forget();
    }
}
