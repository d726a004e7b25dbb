package org.courtyard.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SearchableProperties {

    @Property(tries = 500)
    void anyPieceOfAChineseTextIsFound(
            @ForAll("chinese") String text,
            @ForAll @IntRange(max = 39) int from,
            @ForAll @IntRange(min = 1, max = 12) int length) {
        int start = from % text.length();
        var piece = text.substring(start, Math.min(text.length(), start + length));
        var query = Searchable.query(piece);
        assertThat(query).isNotEmpty();
        assertThat(Searchable.terms("前，" + text + "b12")).containsAll(query);
    }

    @Property(tries = 300)
    void aCharacterThatIsNotThereIsNotFound(@ForAll("chinese") String text) {
        assertThat(Searchable.terms(text)).doesNotContainAnyElementsOf(Searchable.query("龘"));
    }

    @Property(tries = 300)
    void aSearchTextIsAlwaysAQueryWithBalancedQuotes(@ForAll @Size(max = 40) String typed) {
        var query = Searchable.tsquery(typed);
        assertThat(query.chars().filter(each -> each == '\'').count() % 2).isZero();
    }

    @Provide
    Arbitrary<String> chinese() {
        return Arbitraries.strings()
                .withChars("路灯坏了楼道电梯垃圾没人清三单元门口的漏水暖气不热")
                .withCharRange('\u4e00', '\u9f00')
                .ofMinLength(1)
                .ofMaxLength(40);
    }
}
