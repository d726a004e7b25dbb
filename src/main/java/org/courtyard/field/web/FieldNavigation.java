package org.courtyard.field.web;

import org.courtyard.platform.access.Right;
import org.courtyard.platform.web.view.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FieldNavigation {

    @Bean
    NavItem fieldEntry() {
        return new NavItem(12, "field.nav", "/field", Right.SOLVE_ON_SPOT);
    }

    @Bean
    NavItem patrolsEntry() {
        return new NavItem(26, "field.patrols", "/work/patrols", Right.SOLVE_ON_SPOT);
    }
}
