package org.courtyard.platform.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What went out, what waits, and what no server took. */
@Service
@Transactional(readOnly = true)
public class Outbox {

    private final MailStore store;
    private final Courier courier;
    private final TextGateway gateway;
    private final Permissions permissions;
    private final InstantSource time;

    Outbox(MailStore store, Courier courier, TextGateway gateway, Permissions permissions, InstantSource time) {
        this.store = store;
        this.courier = courier;
        this.gateway = gateway;
        this.permissions = permissions;
        this.time = time;
    }

    /** A mail server, or a gateway, is set; without one what is written is kept. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean sends(Mail.Channel channel) {
        return channel == Mail.Channel.MAIL ? courier.sends() : gateway.sends();
    }

    /**
     * Newest first.
     *
     * @param before time and id of the last of the page before, both null for the first page
     * @param state null for all
     * @param most 1 to 200
     * @throws org.courtyard.platform.problems.Refused without the right to manage accounts: links in mails let in
     */
    public List<Mail> list(
            @Nullable Instant before, @Nullable UUID after, Mail.@Nullable State state, int most, Actor actor) {
        check(actor);
        return store.list(before, after, state, Math.clamp(most, 1, 200));
    }

    /** How many were given up. */
    public int givenUp(Actor actor) {
        check(actor);
        return store.givenUp();
    }

    /** What was given up is tried again. @param id null: all of it */
    @Transactional
    public void again(@Nullable UUID id, Actor actor) {
        check(actor);
        store.again(id, time.instant());
    }

    private void check(Actor actor) {
        permissions.check(actor, Right.MANAGE_ACCOUNTS, Where.NOWHERE, "outbox");
    }
}
