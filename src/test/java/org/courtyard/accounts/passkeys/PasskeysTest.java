package org.courtyard.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.NewAccount;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "courtyard.data=target/test-data")
@WithPostgres
@DisplayName("Passkeys")
class PasskeysTest {

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyStore store;

    @Autowired
    Challenges challenges;

    @Autowired
    Accounts accounts;

    @Test
    @DisplayName("the last way to sign in cannot be removed")
    void lastWay() {
        var account = account(null);
        var key = key(account);
        assertThatThrownBy(() -> passkeys.remove(key, account)).isInstanceOf(Refused.class);
        assertThat(passkeys.of(account)).hasSize(1);
    }

    @Test
    @DisplayName("one of two can be removed without a password")
    void oneOfTwo() {
        var account = account(null);
        var key = key(account);
        key(account);
        passkeys.remove(key, account);
        assertThat(passkeys.of(account)).hasSize(1);
    }

    @Test
    @DisplayName("nobody removes what belongs to another")
    void another() {
        var owner = account(null);
        var key = key(owner);
        key(owner);
        var other = account("seven kites over the roof");
        assertThatThrownBy(() -> passkeys.remove(key, other)).isInstanceOf(Missing.class);
        assertThat(passkeys.of(owner)).hasSize(2);
    }

    @Test
    @DisplayName("a question is good for its purpose, its account and one answer")
    void challenge() {
        var account = account(null).value();
        var made = challenges.make(Challenges.Purpose.ADD, account);
        assertThat(challenges.use(made, Challenges.Purpose.SIGN_IN, null)).isFalse();
        assertThat(challenges.use(made, Challenges.Purpose.ADD, UUID.randomUUID()))
                .isFalse();
        assertThat(challenges.use(made, Challenges.Purpose.ADD, account)).isTrue();
        assertThat(challenges.use(made, Challenges.Purpose.ADD, account)).isFalse();
    }

    @Test
    @DisplayName("an answer that is none is bad input, whatever it is")
    void nonsense() {
        for (var answer : new String[] {"", "{}", "null", "[]", "{\"id\":\"AA\"}", "x".repeat(100_000)}) {
            assertThatThrownBy(() -> passkeys.signIn(answer, "192.0.2.1"))
                    .as(answer)
                    .isInstanceOf(BadInput.class);
            assertThatThrownBy(() -> passkeys.add(account(null), "phone", answer))
                    .as(answer)
                    .isInstanceOf(BadInput.class);
        }
    }

    private AccountId account(@org.jspecify.annotations.Nullable String password) {
        var name = "k" + UUID.randomUUID().toString().substring(0, 8);
        return accounts.create(new NewAccount(name, "Somebody", "zh", password), Actor.HOUSE)
                .id();
    }

    private UUID key(AccountId account) {
        var id = UUID.randomUUID();
        var credential = id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        store.insert(new StoredKey(id, account, credential, new byte[1], 0, false, false), "phone", Instant.now());
        return id;
    }
}
