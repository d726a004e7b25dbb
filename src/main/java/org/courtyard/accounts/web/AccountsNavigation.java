package org.courtyard.accounts.web;

import org.courtyard.platform.access.Right;
import org.courtyard.platform.web.view.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountsNavigation {

    private static final int LAST = 900;

    @Bean
    NavItem accountsEntry() {
        return new NavItem(LAST, "accounts.nav", "/admin/accounts", Right.MANAGE_ACCOUNTS);
    }
}
