package org.courtyard.platform.mail;

import java.time.Instant;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent to one person.
 *
 * @param to a mail address, or a phone number
 * @param subject empty for text messages
 * @param once the same value is sent once only, however often it is given; null: always
 * @param about what it tells of: its owner hears when a text message does not reach anybody; null: nobody has to
 * @param notBefore not sent earlier, as at night; null: at once
 * @param unsubscribe an address that ends this kind of mail with one tap; null: none
 */
public record Letter(
        Mail.Channel channel,
        String to,
        String subject,
        String text,
        Lang lang,
        @Nullable String once,
        @Nullable Reference about,
        @Nullable Instant notBefore,
        @Nullable String unsubscribe) {

    /** A mail in plain text. */
    public static Letter mail(String to, String subject, String text, Lang lang) {
        return new Letter(Mail.Channel.MAIL, to, subject, text, lang, null, null, null, null);
    }

    public static Letter sms(String number, String text, Lang lang) {
        return new Letter(Mail.Channel.SMS, number, "", text, lang, null, null, null, null);
    }

    public Letter once(String key) {
        return new Letter(channel, to, subject, text, lang, key, about, notBefore, unsubscribe);
    }

    public Letter about(Reference source) {
        return new Letter(channel, to, subject, text, lang, once, source, notBefore, unsubscribe);
    }

    public Letter notBefore(@Nullable Instant at) {
        return new Letter(channel, to, subject, text, lang, once, about, at, unsubscribe);
    }

    public Letter unsubscribe(@Nullable String address) {
        return new Letter(channel, to, subject, text, lang, once, about, notBefore, address);
    }
}
