package org.courtyard.concerns.web.staff;

import org.courtyard.platform.access.Right;
import org.courtyard.platform.web.view.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffNavigation {

    @Bean
    NavItem concernsEntry() {
        return new NavItem(20, "concerns.staff.nav", "/work/concerns");
    }

    @Bean
    NavItem callsEntry() {
        return new NavItem(22, "concerns.staff.calls", "/work/calls", Right.CALL_BACK);
    }

    @Bean
    NavItem glancesEntry() {
        return new NavItem(24, "concerns.staff.glances", "/work/glances", Right.GLANCE);
    }

    @Bean
    NavItem categoriesEntry() {
        return new NavItem(870, "concerns.categories.nav", "/admin/categories", Right.MANAGE_CATEGORIES);
    }

    @Bean
    NavItem retentionEntry() {
        return new NavItem(875, "concerns.retention", "/admin/retention", Right.SEE_OPERATIONS);
    }
}
