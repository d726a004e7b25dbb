package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Relations;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of the bodies and people that occur in a history, read at once. */
@Component
class Names {

    private final Organizations organizations;
    private final Accounts accounts;
    private final Relations relations;

    Names(Organizations organizations, Accounts accounts, Relations relations) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.relations = relations;
    }

    Known of(Collection<Event> events, Collection<OrganizationId> others, Actor actor) {
        var bodies = new HashSet<>(others);
        List<AccountId> people = new ArrayList<>();
        for (var event : events) {
            if (event.organization() != null) {
                bodies.add(event.organization());
            }
            if (event.target() != null) {
                bodies.add(event.target());
            }
            if (event.account() != null) {
                people.add(new AccountId(event.account()));
            }
            var assignee = event.details().get("assignee");
            if (assignee != null) {
                people.add(new AccountId(UUID.fromString(assignee)));
            }
        }
        return new Known(
                organizations.organizationsByIds(bodies),
                accounts.accountsByIds(people),
                relations.named(events, actor));
    }

    /** @param others how concerns are called that the lines name, by the id of the line */
    record Known(Map<OrganizationId, Organization> bodies, Map<AccountId, Account> people, Map<UUID, String> others) {

        String body(@Nullable OrganizationId id, Shell shell) {
            var found = id == null ? null : bodies.get(id);
            return found == null ? shell.say("concerns.staff.nobody") : name(found, shell);
        }

        String person(@Nullable UUID id, Shell shell) {
            var found = id == null ? null : people.get(new AccountId(id));
            return found == null ? shell.say("concerns.staff.somebody") : found.displayName();
        }
    }

    static String name(Organization organization, Shell shell) {
        var english = organization.nameEn();
        return shell.lang() == org.courtyard.platform.i18n.Lang.EN && english != null ? english : organization.name();
    }
}
