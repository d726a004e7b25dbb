package org.courtyard.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seen from Monday 23 November 2026, 10:20 in Shanghai. */
class MomentsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Texts TEXTS = new Texts(true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T17:00 | 今天 17:00 前              | by 17:00 today
            2026-11-24T10:00 | 明天（周二）10:00 前        | by Tue 10:00
            2026-11-27T17:00 | 11 月 27 日（周五）前       | by Friday 27 November
            2026-11-27T10:00 | 11 月 27 日（周五）10:00 前 | by Friday 27 November, 10:00
            2027-01-05T17:00 | 2027 年 1 月 5 日（周二）前 | by Tuesday 5 January 2027
            """)
    void promise(LocalDateTime due, String zh, String en) {
        assertThat(in(Lang.ZH).promise(at(due))).isEqualTo(zh);
        assertThat(in(Lang.EN).promise(at(due))).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20T17:00 | 晚了 3 天，原定周五           | 3 days late, was due Friday
            2026-11-23T09:00 | 晚了 1 小时 20 分，原定今天 9:00 | 1 hour 20 minutes late, was due today 9:00
            2026-11-23T10:00 | 晚了 20 分钟，原定今天 10:00   | 20 minutes late, was due today 10:00
            2026-11-22T17:00 | 晚了 17 小时，原定昨天 17:00   | 17 hours late, was due yesterday 17:00
            2026-11-22T09:00 | 晚了 1 天，原定昨天 9:00       | 1 day late, was due yesterday 9:00
            2026-11-03T17:00 | 晚了 20 天，原定 11 月 3 日（周二） | 20 days late, was due Tuesday 3 November
            """)
    void late(LocalDateTime due, String zh, String en) {
        assertThat(in(Lang.ZH).late(at(due))).isEqualTo(zh);
        assertThat(in(Lang.EN).late(at(due))).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T12:00 | 还有 1 小时 40 分 | 1 hour 40 minutes left
            2026-11-23T17:00 | 还有 6 小时       | 6 hours left
            2026-11-24T14:00 | 还有 1 天         | 1 day left
            2026-11-24T09:00 | 还有 22 小时      | 22 hours left
            2026-11-27T17:00 | 还有 4 天         | 4 days left
            2026-11-23T10:21 | 还有 1 分钟       | 1 minute left
            """)
    void left(LocalDateTime due, String zh, String en) {
        assertThat(in(Lang.ZH).left(at(due))).isEqualTo(zh);
        assertThat(in(Lang.EN).left(at(due))).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T09:10 | 今天 9:10              | today 9:10
            2026-11-22T09:10 | 昨天 9:10              | yesterday 9:10
            2026-11-24T14:00 | 明天 14:00             | tomorrow 14:00
            2026-11-20T15:30 | 11 月 20 日 15:30      | 20 November, 15:30
            2025-03-02T09:00 | 2025 年 3 月 2 日 9:00 | 2 March 2025, 9:00
            """)
    void pastAndPresent(LocalDateTime when, String zh, String en) {
        assertThat(in(Lang.ZH).at(at(when))).isEqualTo(zh);
        assertThat(in(Lang.EN).at(at(when))).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 周二上午 10:00 | 11 月 28 日（周六） | 11 月 28 日（周六）14:00–16:00 | 2026 年 10 月 | 2 天
            EN | Tuesday 10:00 | Saturday 28 November | Saturday 28 November, 14:00–16:00 | October 2026 | 2 days
            """)
    void daysAndHours(Lang lang, String when, String day, String range, String month, String span) {
        var moments = in(lang);
        assertThat(moments.when(at(LocalDateTime.parse("2026-11-24T10:00")))).isEqualTo(when);
        assertThat(moments.day(LocalDate.of(2026, 11, 28))).isEqualTo(day);
        assertThat(moments.range(
                        at(LocalDateTime.parse("2026-11-28T14:00")), at(LocalDateTime.parse("2026-11-28T16:00"))))
                .isEqualTo(range);
        assertThat(moments.month(YearMonth.of(2026, 10))).isEqualTo(month);
        assertThat(moments.span(Duration.ofHours(50))).isEqualTo(span);
    }

    private static Moments in(Lang lang) {
        return new Moments(TEXTS, lang, at(LocalDateTime.parse("2026-11-23T10:20")), ZONE);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
