package org.courtyard.accounts.elsewhere;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Reads the provider's signed word about a person: its keys are asked for anew when it signs with one not seen before. */
@Component
class Tickets implements JwtDecoderFactory<ClientRegistration> {

    private final InstantSource time;
    private final ConcurrentMap<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    Tickets(InstantSource time) {
        this.time = time;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        var keys = String.valueOf(registration.getProviderDetails().getJwkSetUri());
        return decoders.computeIfAbsent(keys, uri -> decoder(registration, uri));
    }

    private JwtDecoder decoder(ClientRegistration registration, String keys) {
        var clock = time.withZone(ZoneOffset.UTC);
        var word = new OidcIdTokenValidator(registration);
        word.setClock(clock);
        var hours = new JwtTimestampValidator();
        hours.setClock(clock);
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(new RestTemplate(Wire.requests()))
                .jwsAlgorithms(wanted -> wanted.addAll(algorithms(registration)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(hours, word));
        return decoder;
    }

    /** Those the provider says it signs with, as far as they have a public key; RS256 when it says nothing. */
    private static Set<SignatureAlgorithm> algorithms(ClientRegistration registration) {
        var said = registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported");
        var known = said instanceof Iterable<?> names
                ? java.util.stream.StreamSupport.stream(names.spliterator(), false)
                        .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.toSet())
                : Set.<SignatureAlgorithm>of();
        return known.isEmpty() ? Set.of(SignatureAlgorithm.RS256) : known;
    }
}
