package org.courtyard.platform.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.configuration.SmsGateway;
import org.courtyard.platform.mail.NotTaken.Hope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Hands text messages to an HTTP gateway, if one is set. Each carries its id, in {@code {id}} and as
 * {@code Idempotency-Key}, so that a gateway can tell a second copy.
 */
@Component
class TextGateway implements Carrier {

    /** For all of it: connecting, sending, the answer. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_WAIT = 86_400;

    private final @Nullable SmsGateway gateway;
    private final Duration patience;
    private final HttpClient client;

    @Autowired
    TextGateway(CourtyardSettings settings) {
        this(settings.sms(), PATIENCE);
    }

    TextGateway(@Nullable SmsGateway gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public Mail.Channel channel() {
        return Mail.Channel.SMS;
    }

    @Override
    public boolean sends() {
        return gateway != null;
    }

    @Override
    public void carry(Mail mail) throws NotTaken {
        if (gateway == null) {
            throw new IllegalStateException("no gateway is set");
        }
        var answer = exchange(request(gateway, mail));
        int status = answer.statusCode();
        var accepted = gateway.accepted();
        if (status / 100 == 2 && (accepted == null || answer.body().contains(accepted))) {
            return;
        }
        throw new NotTaken(hope(status), "HTTP " + status + " " + without(mail.to(), answer.body()), wait(answer));
    }

    /** Refused with a good status: which words are final only the gateway knows, so it is asked again. */
    private static Hope hope(int status) {
        if (status == 429) {
            return Hope.NOBODY_THERE;
        }
        return status >= 500 || status == 408 || status / 100 == 2 ? Hope.LATER : Hope.NONE;
    }

    private HttpRequest request(SmsGateway to, Mail mail) {
        var request = HttpRequest.newBuilder(URI.create(Template.inAddress(to.url(), mail)))
                .timeout(patience)
                .header("Idempotency-Key", mail.id().toString());
        var body = to.body();
        if (body == null) {
            request.GET();
        } else {
            request.header("Content-Type", Template.type(body))
                    .POST(HttpRequest.BodyPublishers.ofString(Template.inBody(body, mail), StandardCharsets.UTF_8));
        }
        to.headers().forEach(request::setHeader);
        return request.build();
    }

    /** An answer that drips, or does not end, is cut off. */
    private HttpResponse<String> exchange(HttpRequest request) throws NotTaken {
        var under = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            return under.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new NotTaken(Hope.NOBODY_THERE, Fault.TOO_SLOW.name());
        } catch (ExecutionException broken) {
            throw fault(broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotTaken(Hope.NOBODY_THERE, Fault.NO_CONNECTION.name());
        } finally {
            under.cancel(true);
        }
    }

    private static NotTaken fault(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return new NotTaken(Hope.NOBODY_THERE, Fault.TOO_SLOW.name());
        }
        if (cause instanceof IOException) {
            var fault = cause instanceof SSLException ? Fault.NO_TRUST : Fault.NO_CONNECTION;
            return new NotTaken(Hope.NOBODY_THERE, fault.name());
        }
        throw new IllegalStateException(cause);
    }

    /** Gateways like to repeat the number; it has no place in logs. */
    private static String without(String number, String answer) {
        var bare = number.replaceFirst("^\\+(86)?", "");
        return answer.replace(number, "…")
                .replace(bare, "…")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static @Nullable Duration wait(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(each -> each.matches("\\d{1,9}"))
                .map(each -> Duration.ofSeconds(Math.min(LONGEST_WAIT, Long.parseLong(each))))
                .orElse(null);
    }
}
