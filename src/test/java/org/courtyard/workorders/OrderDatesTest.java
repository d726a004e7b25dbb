package org.courtyard.workorders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderDatesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-11-30 17:00, 2026-11-30T09:00:00Z",
        "2026-11-30 17:00:30, 2026-11-30T09:00:30Z",
        "2026/11/3 9:05, 2026-11-03T01:05:00Z",
        "2026-11-30T17:00, 2026-11-30T09:00:00Z",
        "2026-11-30T17:00:00+02:00, 2026-11-30T15:00:00Z",
        "2026年11月30日 17:00, 2026-11-30T09:00:00Z",
        "2026年11月30日17时, 2026-11-30T09:00:00Z",
        // over when the day is
        "2026-11-30, 2026-11-30T15:59:00Z",
        "2026.11.30, 2026-11-30T15:59:00Z"
    })
    void readsTimesAsHotlinesWriteThem(String text, String expected) {
        assertThat(OrderDates.read(text, SHANGHAI)).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-13-01", "31.12.2026x", "2026-02-30 10:00", "17:00", "3 个工作日"})
    void guessesNothing(String text) {
        assertThat(OrderDates.read(text, SHANGHAI)).isEmpty();
    }
}
