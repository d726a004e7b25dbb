package org.courtyard.notices.web;

import org.courtyard.platform.web.view.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxNavigation {

    private static final int PLACE = 80;

    @Bean
    NavItem inboxEntry() {
        return new NavItem(PLACE, "notices.nav", "/inbox");
    }
}
