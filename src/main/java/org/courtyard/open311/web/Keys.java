package org.courtyard.open311.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.courtyard.open311.web.Replies.Call;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Identities;
import org.courtyard.platform.web.limits.TokenLimits;
import org.courtyard.platform.web.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Who sends something in: GeoReport's {@code api_key} is an API token of ours; a bearer token does as well. */
@Component
class Keys {

    private final Identities identities;
    private final TokenLimits limits;

    Keys(Identities identities, TokenLimits limits) {
        this.identities = identities;
        this.limits = limits;
    }

    /**
     * Who sends, and by which secret.
     *
     * @param secret never shown, never kept
     */
    record Holder(Actor.Member member, String secret) {

        @Override
        public String toString() {
            return "Holder[" + member.account() + "]";
        }

        /** The key of a form that counts once, however often it is sent; as hard to guess as the secret. */
        String once(String key) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("open311\n" + secret + "\n" + key));
        }

        /** By the header {@code Idempotency-Key}; null without one. */
        @Nullable
        String once(Call call) {
            var key = call.request().getHeader("Idempotency-Key");
            return key == null || key.isBlank() ? null : once("call " + key.strip());
        }
    }

    /** @throws Refusal 403 without a key, or with one that nobody knows */
    Holder of(Call call) {
        var authorization = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (Caller.of(call.request()) instanceof Actor.Member member && authorization != null) {
            return new Holder(member, authorization);
        }
        var key = call.arguments().text("api_key");
        if (key == null) {
            throw new Refusal(403, "open311.key-missing");
        }
        var network = call.request().getRemoteAddr();
        limits.refuseGuessing(network);
        var member = identities.ofToken(key).orElse(null);
        if (member == null) {
            limits.wrong(network);
            throw new Refusal(403, "open311.key-unknown");
        }
        limits.take(member.account(), key);
        return new Holder(member, key);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
