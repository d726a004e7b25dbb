package org.courtyard.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtyard.demo.story.Bodies;
import org.courtyard.demo.story.Bodies.Body;
import org.courtyard.demo.story.Neighbourhood;
import org.courtyard.demo.story.Words;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.NewOrganization;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters the bodies of the demo with their superiors, what they serve since when, and puts the authority list in force. */
@Component
class Institutions {

    private final Organizations organizations;
    private final Authorities authorities;

    Institutions(Organizations organizations, Authorities authorities) {
        this.organizations = organizations;
        this.authorities = authorities;
    }

    /** The bodies by their keys. */
    @Transactional
    public Map<String, Organization> make(Bodies bodies, Neighbourhood district, Landmarks landmarks, LocalDate today) {
        var wanted = bodies.organizations().stream()
                .collect(Collectors.toMap(Body::key, Function.identity(), (one, two) -> one, TreeMap::new));
        var made = new HashMap<String, Organization>();
        for (var body : bodies.organizations()) {
            enter(body, wanted, landmarks, made);
        }
        serve(district, made, landmarks, today);
        authorities.startWithShippedList(LocalDate.EPOCH, Actor.HOUSE);
        return made;
    }

    private Organization enter(
            Body body, Map<String, Body> wanted, Landmarks landmarks, Map<String, Organization> made) {
        var known = made.get(body.key());
        if (known != null) {
            return known;
        }
        var key = body.superior();
        var superior =
                key == null ? null : enter(Objects.requireNonNull(wanted.get(key), key), wanted, landmarks, made);
        var kind = kind(body);
        var organization = organizations.enter(
                new NewOrganization(
                        kind,
                        body.name().zh(),
                        body.name().en(),
                        superior == null ? null : superior.id(),
                        landmarks.id(body.place()),
                        body.phone(),
                        zh(body.hours()),
                        en(body.hours()),
                        body.does() == null ? "" : body.does().zh(),
                        en(body.does()),
                        kind == OrganizationKind.OFFICE || kind == OrganizationKind.RESIDENTS_COMMITTEE,
                        kind == OrganizationKind.DEPARTMENT ? body.part() : null),
                Actor.HOUSE);
        made.put(body.key(), organization);
        return organization;
    }

    private void serve(Neighbourhood district, Map<String, Organization> made, Landmarks landmarks, LocalDate today) {
        var last = new HashMap<Organization, LocalDate>();
        for (var compound : district.compounds()) {
            var periods = compound.management();
            for (int i = 0; i < periods.size(); i++) {
                var body = made.get(Objects.requireNonNullElse(periods.get(i).organization(), ""));
                if (body == null) {
                    continue;
                }
                var until =
                        i + 1 < periods.size() ? today.plus(periods.get(i + 1).since()) : LocalDate.MAX;
                var place = landmarks.place(compound.key());
                if (!body.place().equals(place.id())) {
                    organizations.serve(
                            body.id(), place.id(), today.plus(periods.get(i).since()), Actor.HOUSE);
                    if (until != LocalDate.MAX) {
                        organizations.leave(body.id(), place.id(), until, Actor.HOUSE);
                    }
                }
                last.merge(body, until, (one, two) -> one.isAfter(two) ? one : two);
            }
        }
        last.forEach((body, until) -> {
            if (until != LocalDate.MAX && body.kind() == OrganizationKind.PROPERTY_COMPANY) {
                organizations.close(body.id(), until, Actor.HOUSE);
            }
        });
    }

    static OrganizationKind kind(Body body) {
        return switch (body.kind()) {
            case "department" -> body.part().equals("office") ? OrganizationKind.OFFICE : OrganizationKind.DEPARTMENT;
            case "party-organization" -> OrganizationKind.PARTY_ORGANISATION;
            case "property-management-committee" -> OrganizationKind.MANAGEMENT_COMMITTEE;
            case "self-management-group" -> OrganizationKind.SELF_MANAGEMENT;
            default -> OrganizationKind.ofCode(body.kind());
        };
    }

    private static @Nullable String zh(@Nullable Words words) {
        return words == null ? null : words.zh();
    }

    private static @Nullable String en(@Nullable Words words) {
        return words == null ? null : words.en();
    }
}
