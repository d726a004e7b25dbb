package org.courtyard.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchableTest {

    private static final String TEXT = "三单元门口的路灯坏了，B12栋 LED 灯也不亮；编号4211";

    @ParameterizedTest
    @ValueSource(strings = {"灯", "路灯", "路灯坏", "门口的路灯坏了", "元门", "led", "ＬＥＤ", "b12", "12", "4211", "路灯 4211", "亮"})
    void anyPartIsFound(String query) {
        assertThat(Searchable.terms(TEXT)).containsAll(Searchable.query(query));
        assertThat(Searchable.query(query)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"梯", "电梯", "坏路", "421", "led灯泡"})
    void whatIsNotThereIsNotFound(String query) {
        assertThat(Searchable.terms(TEXT)).doesNotContainSequence(Searchable.query(query));
        assertThat(Searchable.terms(TEXT).containsAll(Searchable.query(query))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"路灯 | '路灯'", "灯 b12 | '灯' & 'b12'", "o'k | 'o' & 'k'"})
    void isWrittenForPostgres(String text, String written) {
        assertThat(Searchable.tsquery(text)).isEqualTo(written);
        assertThat(Searchable.tsquery("！？")).isEmpty();
    }

    @Test
    void veryLongWordsAreShortenedAlikeInTextAndQuery() {
        String longest = "x".repeat(3000);
        assertThat(Searchable.terms(longest)).containsAll(Searchable.query(longest));
        assertThat(Searchable.terms(longest).getFirst()).hasSize(64);
    }

    @Test
    void manyThreadsGetTheSameWords() {
        List<String> words = ChineseWords.of(TEXT);
        assertThat(words).contains("路灯", "led", "4211").doesNotContain("，");
        assertThat(IntStream.range(0, 400).parallel().mapToObj(_ -> ChineseWords.of(TEXT)))
                .allMatch(words::equals);
    }
}
