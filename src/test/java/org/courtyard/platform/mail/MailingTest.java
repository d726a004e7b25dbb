package org.courtyard.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.time.StoryTime;
import org.courtyard.support.WithPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
class MailingTest {

    @Autowired
    Post post;

    @Autowired
    MailStore store;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Instant start = Instant.parse("2099-01-01T00:00:00Z");
    private Instant now = start;

    @BeforeEach
    void anEmptyOutbox() {
        server.start();
        jdbc.sql("delete from platform.mail").update();
    }

    @AfterEach
    void closed() {
        server.stop();
    }

    @Test
    void goesOutOnceInUtf8() throws Exception {
        write("k1", "a@example.org", "你反映的事", "第一行\n第二行");
        write("k1", "a@example.org", "again", "again");
        assertThat(sendWaiting()).isEqualTo(1);
        assertThat(sendWaiting()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
        var got = server.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("你反映的事");
        assertThat(got.getContent().toString().replace("\r\n", "\n")).startsWith("第一行\n第二行");
        assertThat(got.getContentType()).containsIgnoringCase("utf-8").startsWith("text/plain");
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(got.getHeader("Message-ID")[0]).contains(only().id().toString());
        assertThat(only().sentAt()).isEqualTo(now);
    }

    @Test
    void aMailboxCanUnsubscribeForItsOwner() throws Exception {
        transaction.executeWithoutResult(status -> post.send(Letter.mail("a@example.org", "s", "t", Lang.ZH)
                .unsubscribe("https://courtyard.example.org/zh/hear/abc")));
        write(null, "b@example.org", "s", "t");
        sendWaiting();
        assertThat(server.getReceivedMessages()).hasSize(2);
        var got = java.util.Arrays.stream(server.getReceivedMessagesForDomain("a@example.org"))
                .findFirst()
                .orElseThrow();
        assertThat(got.getHeader("List-Unsubscribe")).containsExactly("<https://courtyard.example.org/zh/hear/abc>");
        assertThat(got.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(server.getReceivedMessagesForDomain("b@example.org")[0].getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void twoServersSendEachMailOnce() throws Exception {
        IntStream.range(0, 20).forEach(i -> write(null, "r" + i + "@example.org", "s", "t"));
        Callable<Integer> other = () -> sendWaiting();
        try (var servers = Executors.newFixedThreadPool(2)) {
            for (var each : servers.invokeAll(java.util.List.of(other, other))) {
                each.get();
            }
        }
        sendWaiting();
        assertThat(server.getReceivedMessages()).hasSize(20);
    }

    @Test
    void isTriedAgainEverLaterAndThenGivenUp() {
        write(null, "a@example.org", "s", "t");
        server.stop();
        var nobody = new Courier(URI.create("smtp://127.0.0.1:1"));
        for (int i = 1; i <= Mailing.MOST_TRIES; i++) {
            assertThat(mailing().sendWaiting(nobody)).isEqualTo(1);
            assertThat(only().tries()).isEqualTo(i);
            assertThat(only().lastError()).isNotBlank();
            var next = only().nextTryAt();
            if (next != null) {
                assertThat(Duration.between(now, next)).isEqualTo(Mailing.pause(i));
                now = next.minusSeconds(1);
                assertThat(mailing().sendWaiting(nobody)).isZero();
                now = next;
            }
        }
        assertThat(only().nextTryAt()).isNull();
        assertThat(Mailing.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Mailing.pause(10)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void withoutAServerItIsKept() {
        write(null, "a@example.org", "s", "t");
        assertThat(mailing().sendWaiting(new Courier((URI) null))).isZero();
        assertThat(outbox.sends(Mail.Channel.MAIL)).isFalse();
        assertThat(only().tries()).isZero();
        assertThatThrownBy(() -> outbox.list(null, null, null, 10, Actor.ANYONE))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aHeadCannotBeBroken() throws Exception {
        assertThatThrownBy(() -> write(null, "a@example.org\r\nBcc: b@example.org", "s", "t"))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> write(null, "a@example.org,b@example.org", "s", "t"))
                .isInstanceOf(BadInput.class);
        write(null, "a@example.org", "s\r\nBcc: b@example.org\r\n\r\nbody", "t");
        sendWaiting();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("s Bcc: b@example.org body");
    }

    @Test
    void whatIsNotKeptOrOnlyToldIsNotSent() {
        transaction.executeWithoutResult(status -> {
            post.send(Letter.mail("a@example.org", "s", "t", Lang.ZH));
            status.setRollbackOnly();
        });
        StoryTime.at(start, () -> write(null, "a@example.org", "s", "t"));
        assertThat(store.list(null, null, null, 10)).isEmpty();
    }

    private Mail only() {
        assertThat(store.list(null, null, null, 10)).hasSize(1);
        return store.list(null, null, null, 10).getFirst();
    }

    private void write(@Nullable String once, String to, String subject, String text) {
        transaction.executeWithoutResult(status -> {
            var letter = Letter.mail(to, subject, text, Lang.ZH);
            post.send(once == null ? letter : letter.once(once));
        });
    }

    private int sendWaiting() {
        var server = URI.create("smtp://127.0.0.1:" + this.server.getSmtp().getPort() + "?from=house@example.org");
        return mailing().sendWaiting(new Courier(server));
    }

    private Mailing mailing() {
        return new Mailing(store, new TextsLately(store), () -> now);
    }
}
