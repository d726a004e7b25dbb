package org.courtyard.platform.mail;

import java.time.InstantSource;
import java.util.regex.Pattern;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.time.StoryTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what is to be sent. It goes out only if the caller's transaction is kept. */
@Service
public class Post {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@<>(),;:\"\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}.-]{1,255}");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{7,15}");
    private static final int LONGEST_SUBJECT = 150;

    private final MailStore store;
    private final Ids ids;
    private final InstantSource time;

    Post(MailStore store, Ids ids, InstantSource time) {
        this.store = store;
        this.ids = ids;
        this.time = time;
    }

    /** One address of one person, and nothing that a mail's head could be broken with. */
    public static boolean accepts(@Nullable String address) {
        return address != null && ADDRESS.matcher(address).matches();
    }

    /** A number a text message can go to. */
    public static boolean dials(@Nullable String number) {
        return number != null && NUMBER.matcher(number).matches();
    }

    /**
     * Sends a mail in plain text.
     *
     * @param once the same value is sent once only, however often this is called; null: always
     * @throws BadInput in {@code mail} when the address is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(@Nullable String once, String to, String subject, String text, Lang lang) {
        if (!accepts(to)) {
            throw new BadInput("mail", "mail.address-wrong");
        }
        write(once, Mail.Channel.MAIL, to, subject, text, lang);
    }

    /** Sends a text message. @throws BadInput in {@code phone} when the number is none */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendText(@Nullable String once, String number, String text, Lang lang) {
        if (!dials(number)) {
            throw new BadInput("phone", "mail.number-wrong");
        }
        write(once, Mail.Channel.SMS, number, "", text, lang);
    }

    private void write(@Nullable String once, Mail.Channel channel, String to, String subject, String text, Lang lang) {
        if (StoryTime.telling()) {
            return;
        }
        var now = time.instant();
        var oneLine = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        var head = oneLine.substring(
                0,
                oneLine.offsetByCodePoints(0, Math.min(LONGEST_SUBJECT, oneLine.codePointCount(0, oneLine.length()))));
        store.insert(new Mail(ids.next(0), channel, to, head, text, lang.segment(), now, null, 0, now, null), once);
    }
}
