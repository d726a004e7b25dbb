package org.courtyard.notices;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.places.Calendars;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.mail.Letter;
import org.courtyard.platform.mail.Post;
import org.springframework.stereotype.Component;

/** What goes beyond the inbox, as each reader wishes. In the transaction that writes the inbox, so nothing is told twice. */
@Component
class Personal {

    private final WishStore wishes;
    private final KeptStore kept;
    private final Accounts accounts;
    private final Places places;
    private final Calendars calendars;
    private final NoticeMail mail;
    private final Post post;
    private final ZoneId zone;
    private final InstantSource time;

    Personal(
            WishStore wishes,
            KeptStore kept,
            Accounts accounts,
            Places places,
            Calendars calendars,
            NoticeMail mail,
            Post post,
            CourtyardSettings settings,
            InstantSource time) {
        this.wishes = wishes;
        this.kept = kept;
        this.accounts = accounts;
        this.places = places;
        this.calendars = calendars;
        this.mail = mail;
        this.post = post;
        this.zone = settings.timeZone();
        this.time = time;
    }

    /** @param told new in the inboxes, all about the same */
    void tell(List<Notice> told, PlaceId place, boolean urgent) {
        var wished = wishes.findAll(told.stream().map(Notice::recipient).toList());
        if (wished.isEmpty()) {
            return;
        }
        Map<AccountId, Account> open = accounts.accountsByIds(
                wished.keySet().stream().map(AccountId::new).toList());
        var byReader = told.stream().collect(Collectors.toMap(Notice::recipient, Function.identity()));
        wished.forEach((id, each) -> {
            var account = open.get(new AccountId(id));
            var notice = byReader.get(id);
            if (account != null && account.open() && notice != null) {
                tell(notice, each, Lang.ofTag(account.language()), place, urgent);
            }
        });
    }

    private void tell(Notice notice, WishStore.Kept reader, Lang lang, PlaceId place, boolean urgent) {
        var wish = reader.wish();
        switch (wish.mailsAbout(notice.kind())) {
            case AT_ONCE -> {
                var around = calendars.calendarFor(places.place(place)).zone();
                var letter = mail.one(notice, reader, lang);
                post.send(urgent ? letter : letter.notBefore(wish.quiet().after(time.instant(), around)));
            }
            case DIGEST -> keep(notice, reader, place);
            case NEVER -> {}
        }
        if (urgent && wish.urgentTexts() && wish.phone() != null) {
            post.send(Letter.sms(wish.phone(), mail.line(notice, lang), lang).once(once(notice.id())));
        }
    }

    private void keep(Notice notice, WishStore.Kept reader, PlaceId place) {
        var now = time.instant();
        kept.insert(reader.account(), notice.id(), place);
        var at = reader.wish().digestAt();
        var today = LocalDate.ofInstant(now, zone).atTime(at).atZone(zone);
        wishes.digestBy(reader.account(), (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant());
    }

    private static String once(UUID notice) {
        return "notice-text:" + notice;
    }
}
