package org.courtyard.platform.web.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same request twice has one effect. The answer is kept in the same transaction as the effect: either both are
 * there after a crash or neither, so a retry never doubles anything. A request that fails keeps nothing and may be tried
 * again with its key. A kept answer is sealed: the database alone cannot read it, see {@link Seal}.
 */
@Component
public class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int KEY_LENGTH = 200;
    private static final int CALLS_BETWEEN_SWEEPS = 500;

    private final KeyStore store;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final AtomicInteger calls = new AtomicInteger();

    Idempotency(KeyStore store, JsonMapper json, PlatformTransactionManager transactions, InstantSource time) {
        this.store = store;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    /**
     * Answers an API request; without a key this costs nothing.
     *
     * @param key the header {@code Idempotency-Key}
     * @param operation what is asked for, such as {@code POST /api/v1/concerns}
     * @param request the body as it was read: another one under the same key is refused
     * @param work one transaction with all it does; must not wait for anything outside the database
     * @throws BadInput (422) when the key was used with another body
     * @throws Conflict (409) while the first request is still being handled, or when it came with another token
     */
    public ResponseEntity<byte[]> once(
            Actor actor, @Nullable String key, String operation, Object request, Supplier<Reply> work) {
        if (key == null) {
            return answer(kept(work.get()));
        }
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            throw new BadInput("Idempotency-Key", "problems.key-misformed");
        }
        var fingerprint = fingerprint(operation, json.writeValueAsBytes(request));
        var account = actor.account();
        // people without an account share no names: their key counts only together with what they send
        return account == null
                ? answer(run(
                        "anyone",
                        key + " " + HexFormat.of().formatHex(fingerprint),
                        fingerprint,
                        () -> kept(work.get())))
                : answer(run(account.toString(), key, fingerprint, () -> kept(work.get())));
    }

    /**
     * Takes a form once, however often its button is pressed. A form that was changed and sent again counts as new.
     *
     * @param formKey a random hidden field of the form
     * @param content what was filled in
     * @param work does it and says where to go on
     * @return where to go on
     */
    public String onceForm(String formKey, Object content, Supplier<String> work) {
        if (formKey.isBlank() || formKey.length() > KEY_LENGTH) {
            throw new BadInput("formKey", "problems.form-key-misformed");
        }
        var fingerprint = fingerprint("form", json.writeValueAsBytes(content));
        var key = formKey + " " + HexFormat.of().formatHex(fingerprint);
        var kept = run("form", key, fingerprint, () -> new Kept(303, work.get(), null, null));
        return String.valueOf(kept.location());
    }

    private Kept run(String scope, String key, byte[] fingerprint, Supplier<Kept> work) {
        var now = time.instant();
        if (calls.incrementAndGet() % CALLS_BETWEEN_SWEEPS == 0) {
            store.forget(now.minus(KEPT));
        }
        var seal = new Seal(scope, key, token(), fingerprint);
        return transaction.execute(status -> {
            if (!store.lock(scope, seal.name())) {
                throw new Conflict("problems.still-running");
            }
            var used =
                    store.find(scope, seal.name(), fingerprint, now.minus(KEPT)).orElse(null);
            if (used == null) {
                var kept = work.get();
                store.keep(scope, seal.name(), fingerprint, seal.close(json.writeValueAsBytes(kept)), now);
                return kept;
            }
            if (!used.sameContent()) {
                throw new BadInput("Idempotency-Key", "problems.key-reused");
            }
            return seal.open(used.answer())
                    .map(answer -> json.readValue(answer, Kept.class))
                    .orElseThrow(() -> new Conflict("problems.key-of-another-token"));
        });
    }

    /** What the caller of the present request signs in with; empty without. */
    private static String token() {
        var token = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getHeader(HttpHeaders.AUTHORIZATION)
                : null;
        return token == null ? "" : token;
    }

    private Kept kept(Reply reply) {
        var version = reply.version();
        var body = reply.body();
        return new Kept(
                reply.status(),
                reply.location(),
                version == null ? null : "\"" + version + "\"",
                body == null ? null : json.writeValueAsString(body));
    }

    private static ResponseEntity<byte[]> answer(Kept kept) {
        var answer = ResponseEntity.status(kept.status());
        if (kept.location() != null) {
            answer.header(HttpHeaders.LOCATION, kept.location());
        }
        if (kept.etag() != null) {
            answer.header(HttpHeaders.ETAG, kept.etag());
        }
        var body = kept.body();
        return body == null
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] fingerprint(String operation, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return digest.digest(content);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
