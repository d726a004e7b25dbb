package org.courtyard.concerns;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Moments;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.mail.Letter;
import org.courtyard.platform.mail.Post;
import org.springframework.stereotype.Component;

/**
 * The first mail or text message, with the follow-up link. Written here and in the same transaction, because the secret is
 * kept nowhere and never enters an event.
 */
@Component
class FollowMail {

    private final Post post;
    private final Texts texts;
    private final String address;
    private final ZoneId zone;
    private final InstantSource time;

    FollowMail(Post post, Texts texts, CourtyardSettings settings, InstantSource time) {
        this.post = post;
        this.texts = texts;
        this.zone = settings.timeZone();
        this.time = time;
        this.address = settings.address();
    }

    /** @param reporter else a supporter, to whom nothing is promised and whom nobody calls instead */
    void send(Concern concern, Reporter reader, String secret, boolean reporter) {
        var lang = Lang.ofTag(reader.language());
        var link = address + "/" + lang.segment() + "/f/" + secret;
        var mail = reader.mail();
        if (reader.way() == ContactWay.MAIL && mail != null) {
            var subject = texts.say(lang, "concerns.mail.subject", concern.reference());
            var body = texts.say(lang, "concerns.mail.body", concern.reference(), link);
            post.send(Letter.mail(mail.strip(), subject, body, lang));
        } else if (reader.way() == ContactWay.SMS) {
            var due = reporter ? concern.contactDue() : null;
            var text = due == null
                    ? texts.say(lang, "concerns.mail.sms", concern.reference(), link)
                    : texts.say(lang, "concerns.mail.sms.promise", concern.reference(), link, by(due, lang));
            var letter = Letter.sms(ReporterRule.digits(reader.phone()), text, lang);
            post.send(reporter ? letter.about(Promises.reference(concern)) : letter);
        }
    }

    private String by(Instant due, Lang lang) {
        return new Moments(texts, lang, time.instant(), zone).deadline(due);
    }
}
