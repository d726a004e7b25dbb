package org.courtyard.platform.access;

import java.util.Optional;
import java.util.UUID;

/** Who stands behind a session or a token. Implemented by accounts. */
public interface Identities {

    /** Empty when the account is closed or does not exist; at most a minute old. */
    Optional<Actor.Member> ofAccount(UUID account);

    /** Empty when the token is unknown, expired or revoked; at most a minute old. */
    Optional<Actor.Member> ofToken(String secret);
}
