package org.courtyard.notices;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.Following;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.mail.Post;
import org.springframework.stereotype.Component;

/** Mails and text messages to who raised or supports a concern. They name the reference; the link was in the first one. */
@Component
class FollowerMail {

    private final Post post;
    private final Texts texts;
    private final Lang usual;

    FollowerMail(Post post, Texts texts, CourtyardSettings settings) {
        this.post = post;
        this.texts = texts;
        this.usual = Lang.ofTag(settings.language().toLanguageTag());
    }

    void send(UUID event, NoticeKind kind, Following following) {
        var told = new HashSet<String>();
        for (var each : following.followers()) {
            if (!following.said(each) && hears(kind, following, each)) {
                send(event, kind, following, each, told);
            }
        }
    }

    private static boolean hears(NoticeKind kind, Following following, Following.Follower reader) {
        var joined = following.joined(reader);
        return reader.reporter() ? !joined || kind.forJoined() : kind.forSupporters() && (joined || following.shown());
    }

    private void send(UUID event, NoticeKind kind, Following following, Following.Follower reader, Set<String> told) {
        var lang = reader.language() == null ? usual : Lang.ofTag(reader.language());
        var what = texts.say(lang, "notices.mail." + kind);
        var reference = reader.of().reference();
        // who follows what is not public, because another concern was joined into it, hears how it goes but not its
        // words
        var said = kind.quotes() && (following.shown() || !following.joined(reader)) ? following.text() : "";
        if (reader.way() == ContactWay.MAIL
                && reader.mail() != null
                && Post.accepts(reader.mail().strip())) {
            var address = reader.mail().strip();
            if (told.add(address.toLowerCase(Locale.ROOT))) {
                post.send(
                        once(event, reader),
                        address,
                        texts.say(lang, "notices.mail.subject", reference, what),
                        texts.say(lang, "notices.mail.body", reference, what, quoted(said)),
                        lang);
            }
        } else if (reader.way() == ContactWay.SMS && reader.phone() != null) {
            var number = reader.phone().replaceAll("[\\s()\\-.]", "");
            if (Post.dials(number) && told.add(number)) {
                var text = texts.say(lang, "notices.sms", reference, what);
                post.sendText(once(event, reader), number, text, lang);
            }
        }
    }

    private static String quoted(String text) {
        return text.isBlank() ? "" : "> " + text.strip().replace("\n", "\n> ") + "\n\n";
    }

    /** The same person hears of the same event once; neither number nor address is in the key, not even in a form to guess. */
    private static String once(UUID event, Following.Follower reader) {
        return "notices:" + event + ":" + reader.id();
    }
}
