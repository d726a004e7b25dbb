package org.courtyard.open311.web;

import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.springframework.stereotype.Component;

/** For whom a call is: a division, by its official code. */
@Component
class Jurisdictions {

    private final Places places;

    Jurisdictions(Places places) {
        this.places = places;
    }

    /** @throws Refusal 400 when none is named, 404 when there is none of this code */
    Place of(Arguments arguments) {
        var code = arguments.text("jurisdiction_id");
        if (code == null) {
            throw new Refusal(400, "open311.jurisdiction-missing");
        }
        return places.byCode(code)
                .filter(place -> place.level().official())
                .orElseThrow(() -> new Refusal(404, "open311.jurisdiction-unknown", Arguments.shortened(code)));
    }
}
