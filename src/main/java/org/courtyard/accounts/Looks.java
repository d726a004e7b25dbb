package org.courtyard.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at how to reach whom, when, and what for. Kept by the door that shows it; read by who was looked at, and by auditors.
 * What the house does by itself, such as sending a mail, is no look.
 */
@Service
@Transactional(readOnly = true)
public class Looks {

    private static final int LONGEST_PURPOSE = 200;

    private final LookStore store;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    Looks(LookStore store, Permissions permissions, Ids ids, InstantSource time) {
        this.store = store;
        this.permissions = permissions;
        this.ids = ids;
        this.time = time;
    }

    /**
     * Keeps a look in the transaction that shows what was looked at.
     *
     * @param organization on whose behalf; null: the actor's own rights
     * @throws BadInput in {@code purpose} when it is empty or longer than {@value #LONGEST_PURPOSE}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(
            Actor actor, @Nullable UUID organization, Right right, Reference about, Where where, String purpose) {
        var account = actor.account();
        if (account == null) {
            return;
        }
        new BadInput.Checks()
                .wrongIf(purpose.isBlank(), "purpose", "accounts.purpose-missing")
                .wrongIf(purpose.length() > LONGEST_PURPOSE, "purpose", "accounts.purpose-long", LONGEST_PURPOSE)
                .throwIfAny();
        var post = actor.grants().stream()
                .filter(grant -> organization != null && organization.equals(grant.organization()))
                .map(Grant::post)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        store.insert(
                new Look(
                        ids.next(0),
                        time.instant(),
                        new AccountId(account),
                        organization,
                        post,
                        right,
                        about,
                        purpose.strip()),
                where);
    }

    /** At these things, newest first. For the page of who was looked at: the caller has asked who reads it. */
    public List<Look> at(Collection<Reference> about) {
        return about.isEmpty() ? List.of() : store.at(about);
    }

    /**
     * For auditors, newest first.
     *
     * @param where the place and all below it; {@link Where#NOWHERE}: everywhere
     * @param account only by this one; null: by anybody
     * @param after the last one of the page before; null for the first page
     * @param most 1 to 1000
     * @throws org.courtyard.platform.problems.Refused without the right to see operations there
     */
    public List<Look> between(
            Instant from,
            Instant to,
            Where where,
            @Nullable AccountId account,
            @Nullable Look after,
            int most,
            Actor auditor) {
        permissions.check(auditor, Right.SEE_OPERATIONS, where, "audit");
        return store.between(from, to, where, account, after, Math.clamp(most, 1, 1000));
    }
}
