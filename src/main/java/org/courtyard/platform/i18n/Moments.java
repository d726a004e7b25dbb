package org.courtyard.platform.i18n;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/** How a moment is said, seen from now: 今天 17:00 前 · by 17:00 today. Pure: same question, same answer. */
public final class Moments {

    /** From here on "by Friday" says enough; before, the hour is part of the promise. */
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final Texts texts;
    private final Lang lang;
    private final Instant now;
    private final ZoneId zone;

    public Moments(Texts texts, Lang lang, Instant now, ZoneId zone) {
        this.texts = texts;
        this.lang = lang;
        this.now = now;
        this.zone = zone;
    }

    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** 今天 17:00 前 · 明天（周二）10:00 前 · 11 月 27 日（周五）前; the hour goes when the working day is over by then. */
    public String promise(Instant due) {
        var at = due.atZone(zone);
        if (days(at) > 1 && !at.toLocalTime().isBefore(END_OF_WORK)) {
            return words("promise.day", day(at.toLocalDate()));
        }
        return deadline(due);
    }

    /** As {@link #promise}, always with the hour. */
    public String deadline(Instant due) {
        var at = due.atZone(zone);
        var days = days(at);
        if (days == 0) {
            return words("promise.today", time(due));
        }
        if (days == 1) {
            return words("promise.tomorrow", weekday(at), time(due));
        }
        return words("promise.at", day(at.toLocalDate()), time(due));
    }

    /** 晚了 3 天，原定周五 · 3 days late, was due Friday. */
    public String late(Instant due) {
        var at = due.atZone(zone);
        var days = -days(at);
        if (days >= 7) {
            return words("late.date", lateBy(due), day(at.toLocalDate()));
        }
        var was = days <= 1 ? words("at.near", -days, time(due)) : format("weekday.pattern", at);
        return words("late", lateBy(due), was);
    }

    /** 晚了 3 天: hours within a day, then days as the calendar counts them. */
    public String lateBy(Instant due) {
        return words("late.by", span(Duration.between(due, now), -days(due.atZone(zone))));
    }

    /** 还有 1 小时 40 分 · 1 hour 40 minutes left. */
    public String left(Instant due) {
        var at = due.atZone(zone);
        return words("left", span(Duration.between(now, due), days(at)));
    }

    /** When something was: 今天 9:10 · 昨天 15:30 · 11 月 20 日 15:30. */
    public String at(Instant instant) {
        var at = instant.atZone(zone);
        var days = days(at);
        if (days >= -1 && days <= 1) {
            return words("at.near", days, time(instant));
        }
        return words("at", date(at.toLocalDate()), time(instant));
    }

    /**
     * When something will be, weekday first: 周二上午 10:00 · Tuesday 10:00; the date when that weekday comes once more before
     * it. For the one large line of a page.
     */
    public String when(Instant instant) {
        var at = instant.atZone(zone);
        if (days(at) > 6) {
            return words("at", day(at.toLocalDate()), time(instant));
        }
        return words("when", format("weekday.pattern", at), at.getHour() / 6, time(instant));
    }

    /** 11 月 28 日（周六）14:00–16:00; with both dates when it ends on another day. */
    public String range(Instant from, Instant to) {
        var start = from.atZone(zone).toLocalDate();
        var end = to.atZone(zone).toLocalDate();
        return start.equals(end)
                ? words("range.day", day(start), time(from), time(to))
                : words("range", day(start), time(from), day(end), time(to));
    }

    /** 11 月 27 日（周五） · Friday 27 November; with the year when it is another one. */
    public String dayOf(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    /** As {@link #dayOf}, of a date. */
    public String day(LocalDate date) {
        return format(date.getYear() == today().getYear() ? "day.pattern" : "day.year.pattern", date);
    }

    /** 11 月 27 日 · 27 November; with the year when it is another one. */
    public String date(LocalDate date) {
        return format(date.getYear() == today().getYear() ? "date.pattern" : "date.year.pattern", date);
    }

    /** 2026 年 11 月 27 日 · 27 November 2026: for sheets that hang for long. */
    public String fullDate(LocalDate date) {
        return format("date.year.pattern", date);
    }

    public String month(YearMonth month) {
        return format("month.pattern", month);
    }

    /** 17:00, in the zone of the house. */
    public String time(Instant instant) {
        return format("time.pattern", instant.atZone(zone));
    }

    /** 1 小时 40 分 · 3 天. */
    public String span(Duration length) {
        return span(length, length.toDays());
    }

    /** For the {@code datetime} attribute. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String span(Duration length, long calendarDays) {
        var minutes = Math.max(1, length.toMinutes());
        if (minutes < 60) {
            return words("span.minutes", minutes);
        }
        if (length.toHours() < 3 && minutes % 60 > 0) {
            return words("span.both", minutes / 60, minutes % 60);
        }
        return length.toHours() < 24 ? words("span.hours", length.toHours()) : words("span.days", calendarDays);
    }

    private long days(ZonedDateTime at) {
        return ChronoUnit.DAYS.between(today(), at.toLocalDate());
    }

    private String weekday(ZonedDateTime at) {
        return format("weekday.short.pattern", at);
    }

    private String format(String pattern, TemporalAccessor value) {
        return DateTimeFormatter.ofPattern(words(pattern), lang.locale()).format(value);
    }

    private String words(String key, Object... args) {
        return texts.say(lang, "layout.moments." + key, args);
    }
}
