package org.courtyard.accounts.elsewhere;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the provider, kept in the browser's session until it sends the person back.
 *
 * @param verifier the half of the proof that only we know (PKCE)
 * @param link the account that shall be linked; null to sign in
 * @param next where to go on
 * @param lang the language to go on in
 */
public record Asked(
        String state,
        String nonce,
        String verifier,
        String redirect,
        @Nullable UUID link,
        String next,
        String lang,
        Instant until)
        implements Serializable {

    @Override
    public String toString() {
        return "Asked[" + lang + "]";
    }
}
