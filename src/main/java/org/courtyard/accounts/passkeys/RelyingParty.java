package org.courtyard.accounts.passkeys;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.Optional;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.springframework.stereotype.Component;

/** The name that passkeys are bound to: the host of the public address, or localhost while there is none. */
@Component
class RelyingParty {

    private static final String HERE = "localhost";

    private final URI address;
    private final boolean known;

    RelyingParty(CourtyardSettings settings) {
        var url = settings.publicUrl();
        this.known = url != null;
        this.address = url == null ? URI.create("http://" + HERE) : url;
    }

    /** Why browsers would not make a passkey here, as a key; empty when they do. */
    Optional<String> refused() {
        var host = id();
        if (host.startsWith("[") || host.matches("[0-9.]+")) {
            return Optional.of("accounts.passkeys-no-name");
        }
        boolean safe = "https".equals(address.getScheme()) || host.equals(HERE) || host.endsWith("." + HERE);
        return safe ? Optional.empty() : Optional.of("accounts.passkeys-no-https");
    }

    String id() {
        return address.getHost();
    }

    /** What an answer must fit: this name, this address, this challenge. On localhost the port does not matter. */
    ServerProperty expects(Challenge challenge) {
        var server = ServerProperty.builder().rpId(id()).challenge(challenge);
        return known
                ? server.origin(new Origin(address.getScheme() + "://" + address.getAuthority()))
                        .build()
                : server.originPredicate(origin -> HERE.equals(origin.getHost()))
                        .build();
    }
}
