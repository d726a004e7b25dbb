package org.courtyard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Status;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Words whose keys are put together from a value: a new value without words would break a page that nobody opened yet. */
class EveryValueHasWordsTest {

    private final Texts texts = new Texts(true);

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of("commitments.purpose.", Purpose.values()),
                Arguments.of("commitments.title.", Purpose.values()),
                Arguments.of("commitments.seen-to.", Purpose.values()),
                Arguments.of("concerns.staff.role.", Purpose.values()),
                Arguments.of("concerns.staff.source.", Source.values()),
                Arguments.of("concerns.status.", Status.values()),
                Arguments.of("concerns.outcome.", Outcome.values()));
    }

    @ParameterizedTest(name = "{0}…")
    @MethodSource("keys")
    void inBothLanguages(String beginning, Enum<?>[] values) {
        for (var lang : Lang.values()) {
            assertThat(Arrays.stream(values).map(each -> beginning + each.name()))
                    .allMatch(key -> texts.knows(lang, key));
        }
    }
}
