package org.courtyard.concerns;

import java.net.URI;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
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
    private final URI address;

    FollowMail(Post post, Texts texts, CourtyardSettings settings) {
        this.post = post;
        this.texts = texts;
        var known = settings.publicUrl();
        this.address = known == null ? URI.create("http://localhost:" + settings.port()) : known;
    }

    void send(Concern concern, Reporter reader, String secret) {
        var lang = Lang.ofTag(reader.language());
        var link = address + "/" + lang.segment() + "/f/" + secret;
        var mail = reader.mail();
        if (reader.way() == ContactWay.MAIL && mail != null) {
            post.send(
                    null,
                    mail.strip(),
                    texts.say(lang, "concerns.mail.subject", concern.reference()),
                    texts.say(lang, "concerns.mail.body", concern.reference(), link),
                    lang);
        } else if (reader.way() == ContactWay.SMS) {
            var text = texts.say(lang, "concerns.mail.sms", concern.reference(), link);
            post.sendText(null, ReporterRule.digits(reader.phone()), text, lang);
        }
    }
}
