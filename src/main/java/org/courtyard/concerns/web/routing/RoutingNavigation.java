package org.courtyard.concerns.web.routing;

import org.courtyard.platform.access.Right;
import org.courtyard.platform.web.view.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry beside the authority list. */
@Configuration(proxyBeanMethods = false)
class RoutingNavigation {

    private static final int AFTER_THE_LIST = 887;

    @Bean
    NavItem routingEntry() {
        return new NavItem(AFTER_THE_LIST, "concerns.routing.nav", "/admin/routing", Right.MANAGE_ORGANIZATIONS);
    }
}
