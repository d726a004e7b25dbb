package org.courtyard.platform.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends what waits. Any number of servers may do so at once; none holds a connection while the mail server thinks. */
@Component
class Mailing {

    static final int MOST_TRIES = 10;

    private static final Logger log = LoggerFactory.getLogger(Mailing.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** Longer than a mail server can keep us waiting. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int LONGEST_ERROR = 500;
    private static final int MOST = 500;

    private final MailStore store;
    private final Courier courier;
    private final InstantSource time;

    Mailing(MailStore store, Courier courier, InstantSource time) {
        this.store = store;
        this.courier = courier;
        this.time = time;
    }

    /** @return how many were tried */
    int sendWaiting() {
        int tried = 0;
        while (courier.sends() && tried < MOST && sendOne()) {
            tried++;
        }
        return tried;
    }

    private boolean sendOne() {
        var now = time.instant();
        var taken = store.take(now, now.plus(LEASE));
        taken.ifPresent(this::send);
        return taken.isPresent();
    }

    private void send(Mail mail) {
        try {
            courier.carry(mail);
            store.sent(mail.id(), time.instant());
        } catch (MessagingException | MailException refused) {
            var givenUp = mail.tries() >= MOST_TRIES;
            var said = String.valueOf(refused.getMessage());
            store.failed(
                    mail.id(),
                    said.substring(0, Math.min(LONGEST_ERROR, said.length())).replace('\0', ' '),
                    givenUp ? null : time.instant().plus(pause(mail.tries())));
            log.warn("mail {} was not taken at try {}: {}", mail.id(), mail.tries(), said);
        }
    }

    /** 1, 2, 4 … minutes, at most six hours. */
    static Duration pause(int tries) {
        var doubled = Duration.ofMinutes(1L << Math.min(tries - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
