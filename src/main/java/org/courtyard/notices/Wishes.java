package org.courtyard.notices;

import java.time.LocalTime;
import java.util.Optional;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.mail.Letter;
import org.courtyard.platform.mail.Post;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Gone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How everybody with an account wishes to hear beyond the inbox. */
@Service
@Transactional(readOnly = true)
public class Wishes {

    private final WishStore store;
    private final Accounts accounts;
    private final Post post;
    private final Texts texts;
    private final String house;

    Wishes(WishStore store, Accounts accounts, Post post, Texts texts, CourtyardSettings settings) {
        this.store = store;
        this.accounts = accounts;
        this.post = post;
        this.texts = texts;
        this.house = settings.address();
    }

    /** What somebody wishes; {@link Wish#USUAL} before anything was said. */
    public Wish of(Actor.Member member) {
        return store.find(member.account()).map(WishStore.Kept::wish).orElse(Wish.USUAL);
    }

    /**
     * Changes it. A new address gets a link by which it is proven; until then no mail goes there.
     *
     * @throws BadInput with every field that is wrong
     */
    @Transactional
    public Wish change(Wish wanted, Actor.Member member) {
        new BadInput.Checks()
                .wrongIf(wanted.mail() != null && !Post.accepts(wanted.mail()), "mail", "mail.address-wrong")
                .wrongIf(wanted.phone() != null && !Post.dials(wanted.phone()), "phone", "mail.number-wrong")
                .wrongIf(wanted.urgentTexts() && wanted.phone() == null, "phone", "notices.wishes.phone-missing")
                .wrongIf(odd(wanted.digestAt()), "digestAt", "notices.wishes.time-odd")
                .throwIfAny();
        var before = store.find(member.account());
        var key = before.map(WishStore.Kept::key).orElseGet(WishLink::newKey);
        var proven = before.filter(each -> each.wish().confirmed())
                .map(each -> each.wish().mail())
                .filter(each -> each.equals(wanted.mail()))
                .isPresent();
        var wish = wanted.confirmed(proven);
        store.save(member.account(), wish, key);
        if (wish.mail() != null && !proven) {
            askForProof(member, wish.mail(), key);
        }
        return wish;
    }

    /** What the link is for and how things stand; empty when it is not genuine, or for an address that was left. */
    public Optional<Linked> linked(String token) {
        return kept(token).map(each -> each.linked);
    }

    /**
     * Does what the link is for: proves the address, or takes one step towards fewer mails.
     *
     * @throws Gone when the link is in force no more
     */
    @Transactional
    public Linked follow(String token) {
        var found = kept(token).orElseThrow(() -> new Gone("notices.wishes.link-gone"));
        var wish = found.kept.wish();
        var group = found.linked.group();
        var changed = group == null ? wish.confirmed(true) : wish.fewer(group);
        store.save(found.kept.account(), changed, found.kept.key());
        return new Linked(group, changed);
    }

    /** @param group null: the link proves the address */
    public record Linked(@Nullable NoticeGroup group, Wish wish) {}

    private record Found(WishStore.Kept kept, Linked linked) {}

    private Optional<Found> kept(String token) {
        return WishLink.claimed(token)
                .flatMap(link -> store.find(link.account())
                        .filter(each -> each.wish().mail() != null
                                && link.genuine(token, each.key(), each.wish().mail()))
                        .map(each -> new Found(each, new Linked(link.group(), each.wish()))));
    }

    private void askForProof(Actor.Member member, String mail, byte[] key) {
        var lang = Lang.ofTag(accounts.account(new AccountId(member.account())).language());
        var token = new WishLink(member.account(), null).signed(key, mail);
        var link = house + "/" + lang.segment() + "/hear/" + token;
        var subject = texts.say(lang, "notices.wishes.proof.subject");
        post.send(Letter.mail(
                mail, subject, texts.say(lang, "notices.wishes.proof.body", member.displayName(), link), lang));
    }

    private static boolean odd(LocalTime time) {
        return time.getSecond() != 0 || time.getNano() != 0;
    }
}
