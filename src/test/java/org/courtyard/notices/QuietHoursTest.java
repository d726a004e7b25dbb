package org.courtyard.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theyRunOverMidnight() {
        assertThat(after(QuietHours.USUAL, "2026-11-23T21:59", SHANGHAI)).isEqualTo("2026-11-23T21:59");
        assertThat(after(QuietHours.USUAL, "2026-11-23T22:00", SHANGHAI)).isEqualTo("2026-11-24T07:00");
        assertThat(after(QuietHours.USUAL, "2026-11-24T00:00", SHANGHAI)).isEqualTo("2026-11-24T07:00");
        assertThat(after(QuietHours.USUAL, "2026-11-24T06:59", SHANGHAI)).isEqualTo("2026-11-24T07:00");
        assertThat(after(QuietHours.USUAL, "2026-11-24T07:00", SHANGHAI)).isEqualTo("2026-11-24T07:00");
    }

    @Test
    void orOverNoon() {
        var nap = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(after(nap, "2026-11-23T11:59", SHANGHAI)).isEqualTo("2026-11-23T11:59");
        assertThat(after(nap, "2026-11-23T13:00", SHANGHAI)).isEqualTo("2026-11-23T14:00");
        assertThat(after(nap, "2026-11-23T23:00", SHANGHAI)).isEqualTo("2026-11-23T23:00");
    }

    @Test
    void orNotAtAll() {
        var none = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0));
        assertThat(after(none, "2026-11-23T08:00", SHANGHAI)).isEqualTo("2026-11-23T08:00");
    }

    @Test
    void itIsTheClockOfThePlaceThatCounts() {
        // noon in Berlin is the evening in Shanghai
        var instant = LocalDateTime.parse("2026-11-23T16:00").atZone(BERLIN).toInstant();
        assertThat(QuietHours.USUAL.after(instant, BERLIN)).isEqualTo(instant);
        assertThat(QuietHours.USUAL.after(instant, SHANGHAI).atZone(SHANGHAI).toLocalDateTime())
                .isEqualTo("2026-11-24T07:00");
    }

    @Test
    void aTurnedClockLosesNobodysMorning() {
        // at 2:00 the clock jumps to 3:00
        var early = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
        assertThat(after(early, "2027-03-28T01:59", BERLIN)).isEqualTo("2027-03-28T03:30");
        // at 3:00 the clock goes back to 2:00
        assertThat(after(QuietHours.USUAL, "2026-10-24T23:00", BERLIN)).isEqualTo("2026-10-25T07:00");
    }

    private static LocalDateTime after(QuietHours hours, String local, ZoneId zone) {
        var instant = LocalDateTime.parse(local).atZone(zone).toInstant();
        return hours.after(instant, zone).atZone(zone).toLocalDateTime();
    }
}
