package org.courtyard.accounts.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.courtyard.accounts.Account;
import org.springframework.stereotype.Component;

/** What is said to a device and how its answer is read. The device must know its owner, and which key is whose. */
@Component
class Ceremony {

    private static final String NAME = "Courtyard";

    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
                    .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final RelyingParty party;

    Ceremony(RelyingParty party) {
        this.party = party;
    }

    /** The wish for a new key, as JSON. */
    String creation(Account account, List<byte[]> known, Challenge challenge) {
        var options = new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(party.id(), NAME),
                new PublicKeyCredentialUserEntity(handle(account.id().value()), account.name(), account.displayName()),
                challenge,
                ALGORITHMS,
                Challenges.VALID.toMillis(),
                known.stream()
                        .map(id -> new PublicKeyCredentialDescriptor(PublicKeyCredentialType.PUBLIC_KEY, id, null))
                        .toList(),
                new AuthenticatorSelectionCriteria(
                        null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
                AttestationConveyancePreference.NONE,
                null);
        return converter.getJsonConverter().writeValueAsString(options);
    }

    /** The wish for a signature by any key that the device holds for this place, as JSON. */
    String request(Challenge challenge) {
        var options = new PublicKeyCredentialRequestOptions(
                challenge,
                Challenges.VALID.toMillis(),
                party.id(),
                List.of(),
                UserVerificationRequirement.REQUIRED,
                null);
        return converter.getJsonConverter().writeValueAsString(options);
    }

    /** @throws IllegalArgumentException when it is no such answer */
    RegistrationData readNew(String answer) {
        return read(() -> manager.parseRegistrationResponseJSON(answer));
    }

    /** @throws IllegalArgumentException when it is no such answer */
    AuthenticationData readUse(String answer) {
        return read(() -> manager.parseAuthenticationResponseJSON(answer));
    }

    /** @throws WebAuthnException when the key was not made for us */
    StoredKey check(UUID id, Account account, RegistrationData made, Challenge challenge) {
        return read(() -> {
            manager.verify(made, new RegistrationParameters(party.expects(challenge), ALGORITHMS, true, true));
            return StoredKey.of(id, account.id(), made, converter);
        });
    }

    /** @throws WebAuthnException when the key did not sign this, here, by its owner */
    void check(AuthenticationData use, StoredKey key, Challenge challenge) {
        read(() -> manager.verify(
                use, new AuthenticationParameters(party.expects(challenge), key.record(converter), null, true, true)));
    }

    /** The library trips over parts that are missing wherever it first needs them. */
    private static <T> T read(Supplier<T> part) {
        try {
            return part.get();
        } catch (WebAuthnException wrong) {
            throw wrong;
        } catch (RuntimeException misformed) {
            throw new IllegalArgumentException("no answer of a device", misformed);
        }
    }

    /** How a device knows an account. */
    static byte[] handle(UUID account) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }
}
