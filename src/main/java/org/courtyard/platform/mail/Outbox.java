package org.courtyard.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What went out, what waits, and what no server took. */
@Service
@Transactional(readOnly = true)
public class Outbox {

    private final MailStore store;
    private final Courier courier;
    private final Permissions permissions;

    Outbox(MailStore store, Courier courier, Permissions permissions) {
        this.store = store;
        this.courier = courier;
        this.permissions = permissions;
    }

    /** A mail server is set; without one mails are kept. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public boolean sends() {
        return courier.sends();
    }

    /**
     * Newest first.
     *
     * @param before time and id of the last of the page before, both null for the first page
     * @param most 1 to 200
     * @throws org.courtyard.platform.problems.Refused without the right to manage accounts: links in mails let in
     */
    public List<Mail> list(@Nullable Instant before, @Nullable UUID after, int most, Actor actor) {
        permissions.check(actor, Right.MANAGE_ACCOUNTS, Where.NOWHERE, "outbox");
        return store.list(before, after, Math.clamp(most, 1, 200));
    }
}
