package org.courtyard.organizations.web;

import org.courtyard.platform.access.Right;
import org.courtyard.platform.web.view.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganizationsNavigation {

    private static final int AFTER_PLACES = 885;

    @Bean
    NavItem organizationsEntry() {
        return new NavItem(AFTER_PLACES, "organizations.nav", "/admin/organizations", Right.MANAGE_ORGANIZATIONS);
    }

    @Bean
    NavItem authorityEntry() {
        return new NavItem(
                AFTER_PLACES + 1, "organizations.authority.nav", "/admin/authority", Right.MANAGE_ORGANIZATIONS);
    }
}
