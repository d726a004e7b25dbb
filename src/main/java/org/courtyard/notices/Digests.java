package org.courtyard.notices;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Moments;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.mail.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One mail a day instead of many, at the hour the reader chose. It is written and its notices are let go in one transaction:
 * each comes once, however many servers run and whenever one of them dies.
 */
@Component
class Digests {

    private final WishStore wishes;
    private final KeptStore kept;
    private final NoticeStore notices;
    private final Accounts accounts;
    private final Places places;
    private final NoticeMail mail;
    private final Post post;
    private final Texts texts;
    private final ZoneId zone;
    private final InstantSource time;

    Digests(
            WishStore wishes,
            KeptStore kept,
            NoticeStore notices,
            Accounts accounts,
            Places places,
            NoticeMail mail,
            Post post,
            Texts texts,
            CourtyardSettings settings,
            InstantSource time) {
        this.wishes = wishes;
        this.kept = kept;
        this.notices = notices;
        this.accounts = accounts;
        this.places = places;
        this.mail = mail;
        this.post = post;
        this.texts = texts;
        this.zone = settings.timeZone();
        this.time = time;
    }

    /** Writes the digest that is due the longest. False when none is. */
    @Transactional
    public boolean writeOne() {
        var due = wishes.takeDigest(time.instant());
        due.ifPresent(this::write);
        return due.isPresent();
    }

    private void write(WishStore.Kept reader) {
        var items = kept.take(reader.account());
        var account = accounts.find(new AccountId(reader.account()));
        if (reader.wish().mail() == null
                || !reader.wish().confirmed()
                || account.filter(each -> each.open()).isEmpty()) {
            return;
        }
        var lang = Lang.ofTag(account.get().language());
        // what was read in the inbox meanwhile is old news
        var unread = notices.unread(
                reader.account(), items.stream().map(KeptStore.Item::notice).toList());
        if (!unread.isEmpty()) {
            var now = time.instant();
            var day = new Moments(texts, lang, now, zone).day(LocalDate.ofInstant(now, zone));
            post.send(mail.digest(byPlace(items, unread, lang), reader, day, lang));
        }
    }

    private Map<String, List<Notice>> byPlace(List<KeptStore.Item> items, Collection<Notice> unread, Lang lang) {
        var placeOf = items.stream().collect(Collectors.toMap(KeptStore.Item::notice, KeptStore.Item::place));
        Map<PlaceId, Place> found = places.placesByIds(placeOf.values());
        return unread.stream()
                .collect(Collectors.groupingBy(
                        each -> {
                            var place = found.get(placeOf.get(each.id()));
                            return place == null ? "" : place.called(lang);
                        },
                        TreeMap::new,
                        Collectors.toList()));
    }
}
