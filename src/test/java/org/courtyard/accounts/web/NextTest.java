package org.courtyard.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextTest {

    @ParameterizedTest
    @ValueSource(strings = {"/zh", "/en/work/concerns?status=late&page=2", "/zh/work/a-b_c"})
    void ours(String address) {
        assertThat(Next.of(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/",
                "//a.example/zh",
                "/\\a.example",
                "/zh\\a",
                "/zh//a.example",
                "/zh/a\r\nX: y",
                "javascript:alert(1)",
                "/fr/work",
                ""
            })
    void notOurs(String address) {
        assertThat(Next.of(address)).isEmpty();
    }
}
