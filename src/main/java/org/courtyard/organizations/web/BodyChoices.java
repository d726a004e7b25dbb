package org.courtyard.organizations.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Place;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be picked in the forms about bodies. */
@Component
class BodyChoices {

    private final Organizations organizations;

    BodyChoices(Organizations organizations) {
        this.organizations = organizations;
    }

    static List<Choice> kinds(@Nullable OrganizationKind chosen, Shell shell) {
        return Arrays.stream(OrganizationKind.values())
                .map(kind -> Choice.of(kind.name(), shell.say("organizations.kind." + kind.name()), kind == chosen))
                .toList();
    }

    static List<Choice> roles(Shell shell) {
        return roles(Role.HANDLER, shell);
    }

    static List<Choice> roles(Role chosen, Shell shell) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.RESIDENT)
                .map(role -> Choice.of(role.name(), shell.say("organizations.role." + role.name()), role == chosen))
                .toList();
    }

    /** Everybody who covers the place, but never the body itself; the present superior even from elsewhere. */
    List<Choice> superiors(Place place, @Nullable OrganizationId own, @Nullable UUID chosen, Shell shell) {
        var near = new LinkedHashMap<OrganizationId, Organization>();
        organizations.covering(place).forEach(body -> near.put(body.id(), body));
        if (chosen != null) {
            organizations.find(new OrganizationId(chosen)).ifPresent(body -> near.put(body.id(), body));
        }
        return near.values().stream()
                .filter(body -> !body.id().equals(own))
                .map(body -> Choice.of(
                        body.id().toString(),
                        body.called(shell.lang()),
                        Objects.equals(body.id().value(), chosen)))
                .toList();
    }
}
