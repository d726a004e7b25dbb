package org.courtyard.platform.mail;

import java.time.Duration;
import java.time.InstantSource;
import org.courtyard.platform.mail.NotTaken.Hope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final TextsLately lately;
    private final InstantSource time;

    Mailing(MailStore store, TextsLately lately, InstantSource time) {
        this.store = store;
        this.lately = lately;
        this.time = time;
    }

    /** @return how many were tried */
    int sendWaiting(Carrier carrier) {
        int tried = 0;
        var there = true;
        while (carrier.sends() && there && tried < MOST) {
            var now = time.instant();
            var taken = store.take(carrier.channel(), now, now.plus(LEASE));
            if (taken.isEmpty()) {
                return tried;
            }
            there = send(taken.get(), carrier);
            tried++;
        }
        return tried;
    }

    /** False when nobody is there. */
    private boolean send(Mail mail, Carrier carrier) {
        try {
            checkNuisance(mail);
            carrier.carry(mail);
            store.sent(mail.id(), time.instant());
            return true;
        } catch (NotTaken refused) {
            keep(mail, refused);
            return refused.hope() != Hope.NOBODY_THERE;
        }
    }

    private void checkNuisance(Mail mail) throws NotTaken {
        if (mail.channel() == Mail.Channel.SMS && lately.enoughFor(mail.to(), time.instant())) {
            throw new NotTaken(Hope.NONE, Fault.TOO_MANY.name());
        }
    }

    private void keep(Mail mail, NotTaken refused) {
        var givenUp = refused.hope() == Hope.NONE || mail.tries() >= MOST_TRIES;
        var pause = pause(mail.tries());
        var asked = refused.asked();
        var wait = asked == null || asked.compareTo(pause) < 0 ? pause : asked;
        var said = String.valueOf(refused.getMessage()).replace('\0', ' ');
        var kept = said.substring(0, Math.min(LONGEST_ERROR, said.length()));
        store.failed(mail.id(), kept, givenUp ? null : time.instant().plus(wait));
        log.warn("{} {} was not taken at try {}: {}", mail.channel(), mail.id(), mail.tries(), kept);
    }

    /** 1, 2, 4 … minutes, at most six hours. */
    static Duration pause(int tries) {
        var doubled = Duration.ofMinutes(1L << Math.min(tries - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
