package org.courtyard.places.web;

import org.courtyard.platform.access.Right;
import org.courtyard.platform.web.view.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlacesNavigation {

    private static final int NEAR_THE_END = 880;

    @Bean
    NavItem placesEntry() {
        return new NavItem(NEAR_THE_END, "places.nav", "/admin/places", Right.MANAGE_PLACES);
    }

    @Bean
    NavItem calendarsEntry() {
        return new NavItem(NEAR_THE_END + 1, "places.calendar.nav", "/admin/calendars", Right.MANAGE_PLACES);
    }
}
