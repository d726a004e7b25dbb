package org.courtyard.platform.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemResolverTest {

    @ParameterizedTest
    @CsvSource({
        "/zh/f/hsl3.EXkcW3SnWhWKIzy_SmqoCVUJ, /zh/f/…",
        "/zh/f/hsl3.EXkcW3SnWhWKIzy_SmqoCVUJ/answer, /zh/f/…/answer",
        "/zh/concerns/019e0815-f7f0-7ea0-8cd5-efe8e1a7bd10, /zh/concerns/019e0815-f7f0-7ea0-8cd5-efe8e1a7bd10",
        "/zh/places, /zh/places"
    })
    void theLogNamesNoSecretLink(String path, String logged) {
        assertThat(ProblemResolver.withoutSecrets(path)).isEqualTo(logged);
    }
}
