package org.courtyard.notices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.Following;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Calendars;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.mail.Letter;
import org.courtyard.platform.mail.Post;
import org.springframework.stereotype.Component;

/**
 * Mails and text messages to who raised or supports a concern. They name the reference; the link was in the first one. Text
 * messages wait until the morning unless lives may hang on it.
 */
@Component
class FollowerMail {

    private final Post post;
    private final Texts texts;
    private final Places places;
    private final Calendars calendars;
    private final Organizations organizations;
    private final Lang usual;
    private final InstantSource time;

    FollowerMail(
            Post post,
            Texts texts,
            Places places,
            Calendars calendars,
            Organizations organizations,
            CourtyardSettings settings,
            InstantSource time) {
        this.post = post;
        this.texts = texts;
        this.places = places;
        this.calendars = calendars;
        this.organizations = organizations;
        this.usual = Lang.ofTag(settings.language().toLanguageTag());
        this.time = time;
    }

    void send(UUID event, NoticeKind kind, Following following) {
        var told = new HashSet<String>();
        for (var each : following.followers()) {
            if (!following.said(each) && hears(kind, following, each)) {
                if (each.way() == ContactWay.MAIL) {
                    mail(event, kind, following, each, told);
                } else if (each.way() == ContactWay.SMS) {
                    sms(event, kind, following, each, told);
                }
            }
        }
    }

    private static boolean hears(NoticeKind kind, Following following, Following.Follower reader) {
        var joined = following.joined(reader);
        return reader.reporter() ? !joined || kind.forJoined() : kind.forSupporters() && (joined || following.shown());
    }

    private void mail(UUID event, NoticeKind kind, Following following, Following.Follower reader, Set<String> told) {
        var address = reader.mail() == null ? "" : reader.mail().strip();
        if (Post.accepts(address) && told.add(address.toLowerCase(Locale.ROOT))) {
            var lang = lang(reader);
            var what = texts.say(lang, "notices.mail." + kind);
            var subject = texts.say(lang, "notices.mail.subject", reader.of().reference(), what);
            var body = texts.say(
                    lang, "notices.mail.body", reader.of().reference(), what, quoted(said(kind, following, reader)));
            post.send(Letter.mail(address, subject, body, lang).once(once(event, reader)));
        }
    }

    private void sms(UUID event, NoticeKind kind, Following following, Following.Follower reader, Set<String> told) {
        var number = reader.phone() == null ? "" : reader.phone().replaceAll("[\\s()\\-.]", "");
        if (Post.dials(number) && told.add(number)) {
            var lang = lang(reader);
            var place = places.place(following.place());
            var what = texts.say(lang, "notices.mail." + kind);
            var desk = organizations.deskFor(place).map(Organization::phone).orElse(null);
            var text = desk == null
                    ? texts.say(lang, "notices.sms", reader.of().reference(), what)
                    : texts.say(lang, "notices.sms.desk", reader.of().reference(), what, desk);
            var letter = Letter.sms(number, text, lang)
                    .once(once(event, reader))
                    .notBefore(following.urgent() ? null : morning(place));
            var source = new Reference("concern", reader.of().concern().value());
            post.send(reader.reporter() ? letter.about(source) : letter);
        }
    }

    private Instant morning(Place place) {
        return QuietHours.USUAL.after(
                time.instant(), calendars.calendarFor(place).zone());
    }

    private Lang lang(Following.Follower reader) {
        return reader.language() == null ? usual : Lang.ofTag(reader.language());
    }

    /**
     * Who follows what is not public, because another concern was joined into it, hears how it goes but not its words.
     */
    private static String said(NoticeKind kind, Following following, Following.Follower reader) {
        return kind.quotes() && (following.shown() || !following.joined(reader)) ? following.text() : "";
    }

    private static String quoted(String text) {
        return text.isBlank() ? "" : "> " + text.strip().replace("\n", "\n> ") + "\n\n";
    }

    /** The same person hears of the same event once; neither number nor address is in the key, not even in a form to guess. */
    private static String once(UUID event, Following.Follower reader) {
        return "notices:" + event + ":" + reader.id();
    }
}
