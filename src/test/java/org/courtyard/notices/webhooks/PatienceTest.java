package org.courtyard.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void allTriesTakeAboutADay() {
        var whole = IntStream.range(1, Patience.MOST_TRIES)
                .mapToObj(tries -> Patience.after(tries, 0.5, null))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(whole).isBetween(Duration.ofHours(22), Duration.ofHours(28));
    }

    @Test
    void eachPauseIsTwiceTheOneBeforeGiveOrTakeAFifth() {
        assertThat(Patience.after(1, 0.5, null)).isEqualTo(Duration.ofSeconds(90));
        assertThat(Patience.after(3, 0.5, null)).isEqualTo(Duration.ofSeconds(360));
        assertThat(Patience.after(1, 0, null)).isEqualTo(Duration.ofSeconds(72));
        assertThat(Patience.after(1, 1, null)).isEqualTo(Duration.ofSeconds(108));
    }

    @Test
    void aLongerPauseIsGrantedAShorterOneIsNot() {
        assertThat(Patience.after(1, 0.5, Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
        assertThat(Patience.after(1, 0.5, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(90));
    }
}
