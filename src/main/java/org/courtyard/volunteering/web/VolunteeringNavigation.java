package org.courtyard.volunteering.web;

import org.courtyard.platform.access.Right;
import org.courtyard.platform.web.view.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VolunteeringNavigation {

    @Bean
    NavItem smallWishesEntry() {
        return new NavItem(28, "volunteering.nav", "/work/wishes", Right.HANDLE);
    }
}
