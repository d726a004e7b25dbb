package org.courtyard.platform.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes, or went, to one person.
 *
 * @param to a mail address, or a phone number
 * @param subject empty for text messages
 * @param nextTryAt null once it is sent or given up
 * @param lastError what the server answered to the last try
 * @param unsubscribe an address that ends this kind of mail with one tap
 */
public record Mail(
        UUID id,
        Channel channel,
        String to,
        String subject,
        String text,
        String language,
        Instant createdAt,
        @Nullable Instant sentAt,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable String lastError,
        @Nullable String unsubscribe) {

    /** As how many messages it is carried, and paid for. */
    public int parts() {
        return channel == Channel.SMS ? TextLength.parts(text) : 1;
    }

    /** Not sent, and not going to be tried again. */
    public boolean givenUp() {
        return sentAt == null && nextTryAt == null;
    }

    /** By which way it goes. */
    public enum Channel {
        MAIL,
        SMS
    }

    /** How it stands. */
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }
}
