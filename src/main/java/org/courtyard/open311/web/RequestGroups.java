package org.courtyard.open311.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.PublishedView;
import org.courtyard.concerns.Relations;
import org.courtyard.open311.web.Answer.Fields;
import org.courtyard.open311.web.Answer.Group;
import org.courtyard.open311.web.Replies.Call;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Published concerns as GeoReport's service requests. */
@Component
class RequestGroups {

    private final Categories categories;
    private final PublishedView published;
    private final Relations relations;
    private final Organizations organizations;
    private final Places places;
    private final Texts texts;
    private final CourtyardSettings settings;

    RequestGroups(
            Categories categories,
            PublishedView published,
            Relations relations,
            Organizations organizations,
            Places places,
            Texts texts,
            CourtyardSettings settings) {
        this.categories = categories;
        this.published = published;
        this.relations = relations;
        this.organizations = organizations;
        this.places = places;
        this.texts = texts;
        this.settings = settings;
    }

    List<Group> of(List<Concern> concerns, Call call) {
        var leads = concerns.stream()
                .map(Concern::lead)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var bodies = leads.isEmpty() ? Map.<OrganizationId, Organization>of() : organizations.organizationsByIds(leads);
        var where = places.placesByIds(concerns.stream()
                .flatMap(each -> Stream.of(each.place(), each.community()))
                .distinct()
                .toList());
        var pictures = published.pictures(concerns.stream().map(Concern::id).toList());
        var parents = relations.parents(concerns, Actor.ANYONE);
        return concerns.stream()
                .map(each -> one(each, bodies, where, pictures, parents, call))
                .toList();
    }

    /** Nobody has glanced at it yet: that it is there, and by when somebody hears; nothing of what was said. */
    Group unglanced(PublishedView.Unglanced waiting, Call call) {
        return new Fields()
                .put("service_request_id", waiting.id())
                .put("status", status(waiting.open()))
                .put("status_notes", texts.say(call.lang(), "open311.unglanced"))
                .put("service_name", name(waiting.category(), waiting.categoryVersion(), call.lang()))
                .put("service_code", waiting.category())
                .put("description", null)
                .put("requested_datetime", time(waiting.raisedAt()))
                .put("updated_datetime", time(waiting.raisedAt()))
                .put("expected_datetime", orNull(waiting.heardBy()))
                .put("address", null)
                .put("media_url", null)
                .group();
    }

    private Group one(
            Concern concern,
            Map<OrganizationId, Organization> bodies,
            Map<PlaceId, Place> places,
            Map<ConcernId, UUID> pictures,
            Map<ConcernId, Concern> parents,
            Call call) {
        var lead = concern.lead() == null ? null : bodies.get(concern.lead());
        var picture = pictures.get(concern.id());
        var point = point(concern, places.get(concern.place()));
        var community = places.get(concern.community());
        return new Fields()
                .put("service_request_id", concern.id())
                .put("status", status(concern.open()))
                .put("status_notes", notes(concern, parents.get(concern.id()), call.lang()))
                .put("service_name", name(concern.category(), concern.categoryVersion(), call.lang()))
                .put("service_code", concern.category())
                .put("description", concern.publicBody())
                .put("agency_responsible", lead == null ? null : lead.called(call.lang()))
                .put("service_notice", texts.say(call.lang(), "open311.called", concern.reference()))
                .put("requested_datetime", time(concern.raisedAt()))
                .put("updated_datetime", time(concern.changedAt()))
                .put("expected_datetime", concern.open() ? orNull(expected(concern)) : null)
                .put("address", address(concern, community, call.lang()))
                .put("address_id", concern.place().value())
                .put("zipcode", null)
                .put("lat", point.map(Coordinates::latitude).orElse(null))
                .put("long", point.map(Coordinates::longitude).orElse(null))
                .put(
                        "media_url",
                        picture == null ? null : call.base() + "/" + call.lang().segment() + "/photos/" + picture)
                .group();
    }

    /** What the resident was promised: to hear, and after that to have it done. */
    private static @Nullable Instant expected(Concern concern) {
        return concern.firstContactAt() == null ? concern.contactDue() : concern.resolveDue();
    }

    /** The pin as everybody may see it; else the middle of the place. */
    private static Optional<Coordinates> point(Concern concern, @Nullable Place place) {
        return concern.publicPin()
                .or(() -> place == null || place.latitude() == null || place.longitude() == null
                        ? Optional.empty()
                        : Optional.of(new Coordinates(place.latitude(), place.longitude())));
    }

    private static String address(Concern concern, @Nullable Place community, Lang lang) {
        var around = community == null ? concern.communityName() : community.called(lang);
        return concern.placeName().equals(around) ? around : around + " " + concern.placeName();
    }

    private String notes(Concern concern, @Nullable Concern parent, Lang lang) {
        var outcome = concern.outcome();
        if (parent != null) {
            return texts.say(lang, "open311.outcome.MERGED.into", parent.reference());
        }
        return outcome == null
                ? texts.say(lang, "open311.status." + concern.status())
                : texts.say(lang, "open311.outcome." + outcome);
    }

    private String name(String code, int version, Lang lang) {
        return categories.version(code, version).name(lang == Lang.ZH);
    }

    static String status(boolean open) {
        return open ? "open" : "closed";
    }

    String time(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(settings.timeZone()));
    }

    private @Nullable String orNull(@Nullable Instant moment) {
        return moment == null ? null : time(moment);
    }
}
