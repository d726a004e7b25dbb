package org.courtyard.concerns;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.courtyard.organizations.Acting;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.RoutingRule;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who gets a concern, and why: the lowest level that has authority, never the one complained of. */
@Component
class Routing {

    private final Authorities authorities;
    private final Places places;
    private final CourtyardSettings settings;
    private final InstantSource time;

    Routing(Authorities authorities, Places places, CourtyardSettings settings, InstantSource time) {
        this.authorities = authorities;
        this.places = places;
        this.settings = settings;
        this.time = time;
    }

    /** @param complained the body it is about, null when it is about none */
    record Way(Acting acting, @Nullable OrganizationId complained) {}

    /**
     * @param aboutUsualHandler the reporter says it is about the body that would normally handle it
     * @throws BadInput when no organization and no desk covers the place
     */
    Way find(Place place, Category category, Whose whose, boolean aboutUsualHandler, @Nullable OrganizationId named) {
        if (!aboutUsualHandler && named == null) {
            return new Way(acting(place, category, whose, Set.of()), null);
        }
        var complained = named == null
                ? acting(place, category, whose, Set.of()).organization().id()
                : named;
        return new Way(acting(place, category, whose, Set.of(complained)), complained);
    }

    /** Where an open concern would go by these rules. */
    Optional<Acting> by(List<RoutingRule> rules, Concern concern, Place place, Category category, LocalDate day) {
        var mode = places.rememberedMode(place, day).orElse(null);
        var complained = concern.complained();
        return authorities.acting(
                rules,
                place,
                category.code(),
                category.group(),
                mode,
                concern.whose().name(),
                day,
                complained == null ? Set.of() : Set.of(complained));
    }

    private Acting acting(Place place, Category category, Whose whose, Set<OrganizationId> excluded) {
        var today = time.instant().atZone(settings.timeZone()).toLocalDate();
        var mode = places.rememberedMode(place, today).orElse(null);
        return authorities
                .acting(place, category.code(), category.group(), mode, whose.name(), today, excluded)
                .orElseThrow(() -> new BadInput("place", "concerns.nobody-covers", place.shortName()));
    }
}
