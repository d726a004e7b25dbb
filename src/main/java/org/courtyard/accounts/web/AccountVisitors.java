package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.courtyard.accounts.Grants;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.security.Caller;
import org.courtyard.platform.web.view.Unread;
import org.courtyard.platform.web.view.Visitor;
import org.courtyard.platform.web.view.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class AccountVisitors implements Visitors {

    private final ObjectProvider<Unread> unread;
    private final Grants grants;

    AccountVisitors(ObjectProvider<Unread> unread, Grants grants) {
        this.unread = unread;
        this.grants = grants;
    }

    @Override
    public @Nullable Visitor behind(HttpServletRequest request) {
        if (!(Caller.of(request) instanceof Actor.Member member)) {
            return null;
        }
        var messages = unread.getIfAvailable();
        return new Visitor(
                member.displayName(),
                null,
                messages == null ? 0 : messages.of(member.account()),
                grants.rightsOf(member.grants()));
    }
}
