package org.courtyard.organizations.web.api;

import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organizations for programs: all that cover a place. */
@RestController
@MayCall(MayCall.Who.ANYONE)
class OrganizationApi {

    private static final int MOST = 200;

    private final Organizations organizations;
    private final Places places;

    OrganizationApi(Organizations organizations, Places places) {
        this.organizations = organizations;
        this.places = places;
    }

    /**
     * Everybody who covers a place, the nearest first.
     *
     * @param place id, official code or spoken code
     * @param cursor {@code next} of the page before
     * @param limit 1 to 200
     */
    @GetMapping("/api/v1/organizations")
    OrganizationJson.Page listOrganizations(
            @RequestParam String place,
            @RequestParam(defaultValue = "0") int cursor,
            @RequestParam(defaultValue = "50") int limit) {
        new BadInput.Checks()
                .wrongIf(limit < 1 || limit > MOST, "limit", "places.number-range", 1, MOST)
                .wrongIf(cursor < 0, "cursor", "places.number-range", 0, Integer.MAX_VALUE)
                .throwIfAny();
        var at = places.byAnyName(place).orElseThrow(() -> new Missing("places.missing"));
        var all = organizations.covering(at);
        var shown =
                all.stream().skip(cursor).limit(limit).map(OrganizationJson::of).toList();
        int end = cursor + shown.size();
        return new OrganizationJson.Page(shown, end < all.size() ? String.valueOf(end) : null);
    }
}
