package org.courtyard.accounts.passkeys;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.util.Objects;
import java.util.UUID;
import org.courtyard.accounts.AccountId;

/** What is kept of a passkey for checking its signatures. */
record StoredKey(
        UUID id,
        AccountId account,
        byte[] credentialId,
        byte[] attested,
        long counter,
        boolean backupEligible,
        boolean backedUp) {

    static StoredKey of(UUID id, AccountId account, RegistrationData made, ObjectConverter converter) {
        var data = Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
        var attested = Objects.requireNonNull(data.getAttestedCredentialData());
        return new StoredKey(
                id,
                account,
                attested.getCredentialId(),
                new AttestedCredentialDataConverter(converter).convert(attested),
                data.getSignCount(),
                data.isFlagBE(),
                data.isFlagBS());
    }

    /** As the library that checks signatures wants it. */
    CredentialRecord record(ObjectConverter converter) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                backupEligible,
                backedUp,
                counter,
                new AttestedCredentialDataConverter(converter).convert(attested),
                null,
                null,
                null,
                null);
    }
}
