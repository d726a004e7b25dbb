package org.courtyard.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.jspecify.annotations.Nullable;

/** Who acts for which body of the demo, and who lives where. */
final class Offices {

    private final Map<String, Organization> byKey;
    private final Map<OrganizationId, List<Clerk>> clerks = new HashMap<>();
    private final Map<String, Actor.Member> residents = new HashMap<>();

    Offices(Map<String, Organization> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    private record Clerk(Role role, Actor.Member member) {}

    void employ(OrganizationId organization, Role role, Actor.Member member) {
        clerks.computeIfAbsent(organization, unused -> new ArrayList<>()).add(new Clerk(role, member));
    }

    void house(String home, Actor.Member member) {
        residents.put(home, member);
    }

    Optional<Actor.Member> resident(String home) {
        return Optional.ofNullable(residents.get(home));
    }

    /** A body by its key in the demo's files; null for what is no body there. */
    @Nullable
    Organization body(@Nullable String key) {
        return key == null ? null : byKey.get(key);
    }

    Collection<Organization> bodies() {
        return byKey.values();
    }

    /** Somebody of the body in one of these roles, the first role first; the house itself when it has nobody. */
    Actor actor(OrganizationId organization, Role... roles) {
        var there = clerks.getOrDefault(organization, List.of());
        for (var role : roles) {
            for (var clerk : there) {
                if (clerk.role() == role) {
                    return clerk.member();
                }
            }
        }
        return there.isEmpty() ? Actor.HOUSE : there.getFirst().member();
    }
}
