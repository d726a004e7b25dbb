package org.courtyard.concerns.web.api;

import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.Whose;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Crs;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.api.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a program sends to raise a concern; the text and a place, or a pin, are enough.
 *
 * @param crs of the pin: wgs84 when it is not said, gcj02 or bd09
 */
record RaiseForm(
        @Nullable String text,
        @Nullable String place,
        @Nullable String category,
        @Nullable String whose,
        @Nullable String visibility,
        @Nullable String source,
        @Nullable Boolean aboutUsualHandler,
        @Nullable UUID complained,
        @Nullable ContactForm contact,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String crs,
        @Nullable Map<String, String> answers) {

    /** How to reach the reporter. */
    record ContactForm(
            @Nullable String name,
            @Nullable String way,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable String address,
            @Nullable String language,
            @Nullable Boolean shared) {}

    NewConcern wanted(@Nullable PlaceId where, Actor actor) {
        var chosen = Words.read(Whose.class, whose, "whose");
        var pin = pin();
        var from = Words.read(Source.class, source, "source");
        return new NewConcern(
                text == null ? "" : text,
                where,
                category,
                chosen == null ? Whose.UNSURE : chosen,
                Boolean.TRUE.equals(aboutUsualHandler),
                complained == null ? null : new OrganizationId(complained),
                Words.read(Visibility.class, visibility, "visibility"),
                from == null ? Source.API : from,
                reporter(actor),
                pin == null ? latitude : Double.valueOf(pin.latitude()),
                pin == null ? longitude : Double.valueOf(pin.longitude()),
                answers == null ? Map.of() : answers,
                java.util.List.of());
    }

    /** In WGS-84; null where half of it is missing or it is off the earth, which the door refuses. */
    private @Nullable Coordinates pin() {
        var system = Crs.ofCode(crs == null ? "" : crs).orElseThrow(() -> new BadInput("crs", "places.crs-unknown"));
        return Coordinates.ofNullable(latitude, longitude)
                .map(each -> each.toWgs84(system))
                .orElse(null);
    }

    /** A resident's own concern is found again under the account; a system's traffic has no reporter of its own. */
    private Reporter reporter(Actor actor) {
        var account = actor.staff() ? null : actor.account();
        if (contact == null) {
            return account == null
                    ? Reporter.UNKNOWN
                    : new Reporter(null, ContactWay.NONE, null, null, null, "zh", false, account);
        }
        var way = Words.read(ContactWay.class, contact.way(), "contact.way");
        return new Reporter(
                contact.name(),
                way == null ? ContactWay.NONE : way,
                contact.phone(),
                contact.mail(),
                contact.address(),
                "en".equals(contact.language()) ? "en" : "zh",
                Boolean.TRUE.equals(contact.shared()),
                account);
    }
}
