package org.courtyard.notices;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.links.ReferenceLabels;
import org.courtyard.platform.mail.Letter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Notices in the words of a mail, each with the way to the thing itself and the way to hear less. */
@Component
class NoticeMail {

    private final Texts texts;
    private final Accounts accounts;
    private final ObjectProvider<ReferenceLabels> owners;
    private final String house;

    NoticeMail(Texts texts, Accounts accounts, ObjectProvider<ReferenceLabels> owners, CourtyardSettings settings) {
        this.texts = texts;
        this.accounts = accounts;
        this.owners = owners;
        this.house = settings.address();
    }

    /** One notice in one line, as for a text message. */
    String line(Notice notice, Lang lang) {
        return texts.say(lang, "notices.wishes.line", said(notice, lang), notice.title());
    }

    Letter one(Notice notice, WishStore.Kept reader, Lang lang) {
        var group = NoticeGroup.of(notice.kind());
        var fewer = fewer(reader, group, lang);
        var link = links(List.of(notice), reader.account(), lang).get(notice.source());
        var said = said(notice, lang);
        var body = texts.say(
                lang,
                "notices.wishes.one",
                said,
                notice.title(),
                link == null ? inbox(lang) : link,
                texts.say(lang, "notices.wishes.group." + group),
                fewer);
        return Letter.mail(mail(reader), texts.say(lang, "notices.wishes.line", said, notice.title()), body, lang)
                .once("notice:" + notice.id())
                .unsubscribe(fewer);
    }

    /** @param byPlace notices under the names of their places, in the order in which they are shown */
    Letter digest(Map<String, List<Notice>> byPlace, WishStore.Kept reader, String day, Lang lang) {
        var all = byPlace.values().stream().flatMap(List::stream).toList();
        var links = links(all, reader.account(), lang);
        var text = new StringBuilder();
        byPlace.forEach((place, notices) -> {
            text.append(text.isEmpty() ? "" : "\n").append(place).append('\n');
            for (var each : notices) {
                var link = links.get(each.source());
                text.append("- ").append(line(each, lang)).append('\n');
                text.append(link == null ? "" : "  " + link + "\n");
            }
        });
        var groups = all.stream()
                .map(each -> NoticeGroup.of(each.kind()))
                .distinct()
                .sorted()
                .toList();
        var ways = groups.stream()
                .map(group -> texts.say(lang, "notices.wishes.fewer", texts.say(lang, "notices.wishes.group." + group))
                        + "\n" + fewer(reader, group, lang))
                .collect(Collectors.joining("\n"));
        var body = texts.say(lang, "notices.wishes.digest", all.size(), text.toString(), inbox(lang), ways);
        var letter = Letter.mail(
                mail(reader), texts.say(lang, "notices.wishes.digest.subject", all.size(), day), body, lang);
        // one tap for all of it only where all of it is of one kind
        return groups.size() == 1 ? letter.unsubscribe(fewer(reader, groups.getFirst(), lang)) : letter;
    }

    private String said(Notice notice, Lang lang) {
        return texts.say(lang, "notices.kind." + notice.kind(), notice.reference());
    }

    private String inbox(Lang lang) {
        return house + "/" + lang.segment() + "/inbox";
    }

    private static String mail(WishStore.Kept reader) {
        return java.util.Objects.requireNonNull(reader.wish().mail());
    }

    private String fewer(WishStore.Kept reader, NoticeGroup group, Lang lang) {
        var token = new WishLink(reader.account(), group).signed(reader.key(), mail(reader));
        return house + "/" + lang.segment() + "/hear/" + token;
    }

    /** As far as the reader may go there. */
    private Map<Reference, String> links(List<Notice> notices, UUID account, Lang lang) {
        var actor = accounts.actor(new AccountId(account)).filter(Actor.Member::staff);
        if (actor.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<Reference>> byKind = notices.stream()
                .map(Notice::source)
                .collect(Collectors.groupingBy(Reference::kind, LinkedHashMap::new, Collectors.toSet()));
        var links = new HashMap<Reference, String>();
        owners.stream()
                .filter(each -> byKind.containsKey(each.kind()))
                .forEach(each -> each.labels(byKind.getOrDefault(each.kind(), Set.of()), actor.get())
                        .forEach((source, label) ->
                                links.put(source, house + "/" + lang.segment() + label.staffAddress())));
        return links;
    }
}
