package org.courtyard.commitments.web;

import org.courtyard.platform.web.view.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkNavigation {

    @Bean
    NavItem workEntry() {
        return new NavItem(10, "commitments.nav", "/work");
    }
}
