package org.courtyard.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import java.nio.file.Path;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Passkeys belong to")
class RelyingPartyTest {

    @TempDir
    Path data;

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("the host of the public address, where browsers allow them")
    @CsvSource({
        "https://courtyard.example.org, ''",
        "https://courtyard.example.org:8443, ''",
        "http://localhost:8080, ''",
        "http://courtyard.example.org, accounts.passkeys-no-https",
        "https://192.0.2.7, accounts.passkeys-no-name",
        "https://[2001:db8::7], accounts.passkeys-no-name",
    })
    void refusals(String url, String why) {
        assertThat(party(url).refused().orElse("")).isEqualTo(why);
    }

    @Test
    @DisplayName("this address and no other")
    void origin() {
        var expected = party("https://courtyard.example.org").expects(new DefaultChallenge());
        assertThat(expected.getRpId()).isEqualTo("courtyard.example.org");
        var allowed = expected.getOriginPredicate();
        assertThat(allowed.test(new Origin("https://courtyard.example.org"))).isTrue();
        assertThat(allowed.test(new Origin("http://courtyard.example.org"))).isFalse();
        assertThat(allowed.test(new Origin("https://evil.courtyard.example.org")))
                .isFalse();
    }

    @Test
    @DisplayName("localhost, whatever the port, as long as no public address is set")
    void here() {
        var party = new RelyingParty(CourtyardSettings.load(Map.of(), data, Map.of()));
        assertThat(party.refused()).isEmpty();
        var allowed = party.expects(new DefaultChallenge()).getOriginPredicate();
        assertThat(allowed.test(new Origin("http://localhost:8097"))).isTrue();
        assertThat(allowed.test(new Origin("http://192.0.2.7:8097"))).isFalse();
    }

    private RelyingParty party(String url) {
        return new RelyingParty(CourtyardSettings.load(Map.of("COURTYARD_PUBLIC_URL", url), data, Map.of()));
    }
}
