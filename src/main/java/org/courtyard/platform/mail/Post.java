package org.courtyard.platform.mail;

import java.time.InstantSource;
import java.util.regex.Pattern;
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

    /** @throws BadInput in {@code mail} or {@code phone} when the address, or the number, is none */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter) {
        if (letter.channel() == Mail.Channel.MAIL && !accepts(letter.to())) {
            throw new BadInput("mail", "mail.address-wrong");
        }
        if (letter.channel() == Mail.Channel.SMS && !dials(letter.to())) {
            throw new BadInput("phone", "mail.number-wrong");
        }
        if (!StoryTime.telling()) {
            store.insert(ids.next(0), letter, head(letter.subject()), time.instant());
        }
    }

    private static String head(String subject) {
        var line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        int most = Math.min(LONGEST_SUBJECT, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, most));
    }
}
