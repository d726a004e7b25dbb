package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.security.Caller;
import org.courtyard.platform.web.view.Visitor;
import org.courtyard.platform.web.view.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AccountVisitors implements Visitors {

    @Override
    public @Nullable Visitor behind(HttpServletRequest request) {
        return Caller.of(request) instanceof Actor.Member member ? new Visitor(member.displayName(), null, 0) : null;
    }
}
