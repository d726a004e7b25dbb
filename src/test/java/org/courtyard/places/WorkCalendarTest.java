package org.courtyard.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected days: notices of the State Council's General Office on holidays for 2024, 2025 and 2026. */
class WorkCalendarTest {

    private static final WorkCalendar CHINA = ChinaCalendar.load();

    @ParameterizedTest
    @CsvSource({
        "2024-02-09,true,", // New Year's Eve was worked in 2024
        "2024-02-10,false,春节",
        "2024-02-17,false,春节",
        "2024-02-18,true,", // Sunday, made up
        "2024-04-07,true,",
        "2024-05-11,true,",
        "2024-09-14,true,",
        "2024-10-12,true,",
        "2025-01-01,false,元旦",
        "2025-01-26,true,",
        "2025-01-28,false,春节",
        "2025-02-04,false,春节",
        "2025-02-08,true,",
        "2025-10-06,false,中秋",
        "2025-10-08,false,国庆节",
        "2025-10-09,true,",
        "2026-01-02,false,元旦",
        "2026-01-04,true,",
        "2026-02-14,true,",
        "2026-02-23,false,春节",
        "2026-02-28,true,",
        "2026-09-20,true,",
        "2026-10-07,false,国庆节",
        "2026-10-10,true,",
        "2026-11-21,false,周末",
        "2026-11-23,true,"
    })
    void knowsHolidaysAndMakeUpDays(LocalDate date, boolean worked, String why) {
        assertThat(CHINA.isWorkingDay(date)).isEqualTo(worked);
        assertThat(CHINA.whyNotCounted(date)
                        .map(reason ->
                                reason instanceof WorkCalendar.NotCounted.Holiday(DayName name) ? name.zh() : "周末")
                        .orElse(null))
                .isEqualTo(why);
    }

    @Test
    void saysWhichYearsAreMissing() {
        assertThat(CHINA.missingYears(LocalDate.of(2026, 12, 30), LocalDate.of(2028, 1, 2)))
                .containsExactly(2027, 2028);
        assertThat(CHINA.missingYears(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }

    @Test
    void aDayThatNeverClosesHasAllItsMinutes() {
        WorkingHours always = WorkingHours.parse("0:00-24:00");
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        LocalDate date = LocalDate.of(2026, 11, 23);
        assertThat(always.closesOn(date, zone)).isEqualTo(always.opensOn(date.plusDays(1), zone));
        assertThat(Duration.between(always.opensOn(date, zone), always.closesOn(date, zone)))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void refusesHoursThatOverlapAndDaysThatAreBoth() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.weekdays("x", zone, WorkingHours.parseDay("9:00-12:00,11:59-17:00")))
                .withMessageContaining("overlap");
        LocalDate both = LocalDate.of(2027, 1, 1);
        Map<LocalDate, DayName> named = Map.of(both, new DayName("元旦", "New Year"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHINA.with(named, named, Set.of(2027)))
                .withMessageContaining("2027-01-01");
        assertThatIllegalArgumentException().isThrownBy(() -> WorkCalendar.weekdays("x", zone, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingHours.parse("9:60-12:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingHours.parse("12:00-12:00"));
    }
}
