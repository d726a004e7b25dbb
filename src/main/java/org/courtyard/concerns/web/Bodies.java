package org.courtyard.concerns.web;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Contact;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How organizations are called, and the desk that answers the phone for a place. */
@Component
class Bodies {

    private final Organizations organizations;
    private final Places places;

    Bodies(Organizations organizations, Places places) {
        this.organizations = organizations;
        this.places = places;
    }

    /** Names by id; asked for once for a whole page. */
    record Names(Map<OrganizationId, Organization> found, Shell shell) {

        String of(@Nullable OrganizationId id) {
            var body = id == null ? null : found.get(id);
            return body == null ? shell.say("concerns.nobody-yet") : called(body, shell.lang());
        }
    }

    Names names(Collection<@Nullable OrganizationId> ids, Shell shell) {
        return new Names(
                organizations.organizationsByIds(
                        ids.stream().filter(Objects::nonNull).distinct().toList()),
                shell);
    }

    @Nullable
    Contact desk(PlaceId place, Shell shell) {
        return places.find(place)
                .flatMap(organizations::deskFor)
                .map(desk -> new Contact(called(desk, shell.lang()), null, desk.phone()))
                .orElse(null);
    }

    static String called(Organization body, Lang lang) {
        return lang == Lang.EN && body.nameEn() != null ? body.nameEn() : body.name();
    }
}
