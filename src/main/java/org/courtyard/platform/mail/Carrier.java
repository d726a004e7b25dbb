package org.courtyard.platform.mail;

/** A way out of the house for one kind of mail. */
interface Carrier {

    Mail.Channel channel();

    /** False: nothing is set for it, and what is written waits in the outbox. */
    boolean sends();

    /** Hands it over. @throws NotTaken when the other side did not take it */
    void carry(Mail mail) throws NotTaken;
}
