package org.courtyard.commitments.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtyard.commitments.rules.DueTimeRuleTest.CHINA;
import static org.courtyard.commitments.rules.DueTimeRuleTest.shanghai;

import java.util.List;
import org.courtyard.places.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seven working days from Monday 23 November 2026 at 10:00 end on 2 December at 17:00, warned on 30 November. */
class OuterLimitTest {

    @ParameterizedTest(name = "limit {0}, pauses {1}: due {2}, warned {3}")
    @CsvSource({
        // later than the rule: no effect
        "2026-12-10T12:00, , 2026-12-02T17:00, 2026-11-30T17:00",
        // earlier: due then, warned when three quarters of the 96 hours are over
        "2026-11-27T10:00, , 2026-11-27T10:00, 2026-11-26T10:00",
        // a pause moves what the rule gives, never the limit
        "2026-12-03T10:00, 2026-11-24T08:00/2026-11-28T18:00, 2026-12-03T10:00, 2026-11-30T22:00",
        // not even a pause without end
        "2026-12-03T10:00, 2026-11-24T08:00/.., 2026-12-03T10:00, 2026-11-30T22:00",
        // passed before it came in: the rule alone counts
        "2026-11-20T10:00, , 2026-12-02T17:00, 2026-11-30T17:00"
    })
    void isKeptWhateverTheRuleAndThePausesSay(String limit, @Nullable String pauses, String due, String warned) {
        var rule = DueTimeRuleTest.rule("7wd").by(shanghai(limit));
        var found = DueTimeRule.of(
                rule, Level.COMMUNITY, shanghai("2026-11-23T10:00"), DueTimeRuleTest.pauses(pauses), CHINA);
        assertThat(List.of(found.due(), found.warning())).containsExactly(shanghai(due), shanghai(warned));
        assertThat(found.explanation().latest()).isEqualTo(due.equals(limit) ? shanghai(limit) : null);
    }
}
