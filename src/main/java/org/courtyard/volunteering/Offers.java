package org.courtyard.volunteering;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.courtyard.accounts.Looks;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.crypto.SecretLinks;
import org.courtyard.platform.crypto.Vault;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.volunteering.rules.Said;
import org.courtyard.volunteering.rules.WishState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Neighbours offer to lend a hand, without an account. Each side learns how to reach the other once an offer is accepted. */
@Service
@Transactional
public class Offers {

    private final OfferStore store;
    private final SmallWishStore wishStore;
    private final SmallWishes wishes;
    private final Looks looks;
    private final Vault vault;
    private final Ids ids;
    private final InstantSource time;

    Offers(
            OfferStore store,
            SmallWishStore wishStore,
            SmallWishes wishes,
            Looks looks,
            Vault vault,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.wishStore = wishStore;
        this.wishes = wishes;
        this.looks = looks;
        this.vault = vault;
        this.ids = ids;
        this.time = time;
    }

    /** What a neighbour's link shows. @param contact whom to call, only for who was accepted */
    public record Own(SmallWish wish, Offer offer, @Nullable String contact) {}

    /** An offer as it can be chosen from. @param name null once it was erased */
    public record Offered(Offer offer, @Nullable String name, String note) {}

    /** An accepted neighbour, for who sees to the wish; null once it was erased. */
    public record Accepted(Offer offer, @Nullable Neighbour who) {}

    /**
     * The same form sent twice counts once.
     *
     * @return the secret of the neighbour's link
     * @throws Conflict when nobody is looked for any more
     */
    public String offer(UUID wishId, Neighbour who, String formKey) {
        NeighbourRule.check(who);
        var wish = wishes.locked(wishId);
        var secret = SecretLinks.ofForm(
                Ids.region(wishId),
                formKey,
                String.join("\n", wishId.toString(), who.name(), who.phone(), who.mail(), who.note()));
        var hash = SecretLinks.hash(secret);
        if (store.byHash(hash).isPresent()) {
            return secret;
        }
        if (!wish.takes(wishes.today())) {
            throw new Conflict("volunteering.enough");
        }
        var offer = new Offer(ids.next(Ids.region(wishId)), wishId, Offer.State.OFFERED, time.instant(), null);
        store.insert(offer, hash, vault.seal(SealedNeighbours.offer(offer.id()), who));
        return secret;
    }

    /** @throws Missing when the link leads nowhere */
    @Transactional(readOnly = true)
    public Own own(String secret) {
        var offer = bySecret(secret);
        var sealed = offer.state() == Offer.State.ACCEPTED ? wishStore.sealed(offer.wish()) : null;
        return new Own(
                wishes.wish(offer.wish()),
                offer,
                sealed == null ? null : vault.open(SealedNeighbours.wish(offer.wish()), sealed, String.class));
    }

    /** The neighbour cannot come after all, and need not say why. What was sent is erased at once. */
    public void withdraw(String secret) {
        var wish = wishes.locked(bySecret(secret).wish());
        var offer = bySecret(secret);
        if (wish.state().ended() || offer.state() == Offer.State.WITHDRAWN) {
            return;
        }
        store.move(offer.id(), Offer.State.WITHDRAWN);
        store.erase(offer.id());
        if (wish.state() == WishState.TAKEN && accepted(wish.id()).isEmpty()) {
            wishes.move(wish, WishState.OPEN, Actor.HOUSE);
        }
    }

    /** The neighbour says how it went. */
    public void say(String secret, boolean done) {
        var wish = wishes.locked(bySecret(secret).wish());
        var offer = bySecret(secret);
        if (offer.state() != Offer.State.ACCEPTED) {
            throw new Conflict("volunteering.not-accepted");
        }
        checkDay(wish);
        store.said(offer.id(), done);
        settle(wish);
    }

    /** Without how to reach them. @throws org.courtyard.platform.problems.Refused unless the actor sees to the wish */
    @Transactional(readOnly = true)
    public List<Offered> of(UUID wish, Actor.Member actor) {
        wishes.owned(wish, actor);
        return store.of(wish).stream().map(this::offered).toList();
    }

    /** @throws Conflict when there are as many as were wanted */
    public void accept(UUID wishId, UUID offerId, Actor.Member actor) {
        var wish = wishes.locked(wishId);
        var offer = of(wish, offerId, actor);
        if (offer.state() == Offer.State.ACCEPTED) {
            return;
        }
        if (offer.state() == Offer.State.WITHDRAWN) {
            throw new Conflict("volunteering.cannot-follow");
        }
        if (!wish.takes(wishes.today())) {
            throw new Conflict("volunteering.enough");
        }
        store.move(offer.id(), Offer.State.ACCEPTED);
        if (wish.state() == WishState.OPEN) {
            wishes.move(wish, WishState.TAKEN, actor);
        }
    }

    /** With thanks; the neighbour reads it behind the link. */
    public void decline(UUID wishId, UUID offerId, Actor.Member actor) {
        var offer = of(wishes.locked(wishId), offerId, actor);
        if (offer.state() == Offer.State.OFFERED) {
            store.move(offer.id(), Offer.State.DECLINED);
        }
    }

    /** How to reach those who were accepted; the look is kept. */
    public List<Accepted> contacts(UUID wishId, String purpose, Actor.Member actor) {
        var wish = wishes.owned(wishId, actor);
        looks.keep(
                actor,
                wish.organization().value(),
                Right.SEE_CONTACT,
                new Reference(SmallWish.KIND, wishId),
                wish.where(),
                purpose);
        return accepted(wishId).stream()
                .map(each -> new Accepted(each, neighbour(each.id())))
                .toList();
    }

    /** Who sees to the wish says how it went. */
    public void sayOwner(UUID wishId, boolean done, Actor.Member actor) {
        var wish = wishes.locked(wishId);
        wishes.checkOwner(wish, actor);
        checkDay(wish);
        wishStore.said(wishId, done);
        settle(wishes.wish(wishId));
    }

    /** Somebody says that it did not work out. */
    @Transactional(readOnly = true)
    public boolean question(SmallWish wish) {
        return !wish.state().ended() && said(wish).question();
    }

    private void settle(SmallWish wish) {
        if (said(wish).done()) {
            wishes.move(wish, WishState.DONE, Actor.HOUSE);
        }
    }

    private Said said(SmallWish wish) {
        var helpers = new ArrayList<@Nullable Boolean>();
        accepted(wish.id()).forEach(each -> helpers.add(each.done()));
        return new Said(wish.done(), helpers);
    }

    private void checkDay(SmallWish wish) {
        if (wish.state() != WishState.TAKEN || wishes.today().isBefore(wish.day())) {
            throw new Conflict("volunteering.not-yet");
        }
    }

    private Offer of(SmallWish wish, UUID offerId, Actor.Member actor) {
        wishes.checkOwner(wish, actor);
        return store.of(wish.id()).stream()
                .filter(each -> each.id().equals(offerId))
                .findFirst()
                .orElseThrow(() -> new Missing("volunteering.link-missing"));
    }

    private List<Offer> accepted(UUID wish) {
        return store.of(wish).stream()
                .filter(each -> each.state() == Offer.State.ACCEPTED)
                .toList();
    }

    private Offered offered(Offer offer) {
        var who = neighbour(offer.id());
        return new Offered(offer, who == null ? null : who.name(), who == null ? "" : who.note());
    }

    private @Nullable Neighbour neighbour(UUID offer) {
        var sealed = store.sealed(offer);
        return sealed == null ? null : vault.open(SealedNeighbours.offer(offer), sealed, Neighbour.class);
    }

    private Offer bySecret(String secret) {
        return store.byHash(SecretLinks.hash(secret)).orElseThrow(() -> new Missing("volunteering.link-missing"));
    }
}
