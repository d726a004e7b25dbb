package org.courtyard.commitments.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * One clock on its way from its start, pauses taken out.
 *
 * @param start first second that counts
 * @param holes the pauses; one without end reaches to the end of time
 */
record Run(RunningTime time, Meter meter, long start, List<Span> holes) {

    private static final int MOST_DATES = 30 * 366;

    /** The second in which {@code need} is used up; empty if the clock stands still before and never goes on. */
    OptionalLong reaches(long need) {
        long stopped = holes.stream()
                .filter(hole -> hole.to() == Long.MAX_VALUE)
                .mapToLong(Span::from)
                .min()
                .orElse(Long.MAX_VALUE);
        LocalDate date = time.dateOf(start);
        long left = need;
        for (int i = 0; i < MOST_DATES; i++, date = date.plusDays(1)) {
            List<Span> day = time.on(date);
            if (!day.isEmpty()) {
                if (day.getFirst().from() > Math.max(stopped, start)) {
                    return OptionalLong.empty();
                }
                long length = Span.total(day);
                List<Span> running = running(day);
                long ran = Span.total(running);
                long wanted = meter.secondsFor(left, length);
                if (ran > 0 && wanted <= ran) {
                    return OptionalLong.of(after(running, wanted));
                }
                left -= meter.used(ran, length);
            }
        }
        throw new IllegalArgumentException("the clock does not come to an end within 30 years");
    }

    List<Span> running(List<Span> day) {
        return Span.minus(Span.since(day, start), holes);
    }

    private static long after(List<Span> running, long seconds) {
        long left = seconds;
        for (Span span : running) {
            if (left <= span.length()) {
                return span.from() + left;
            }
            left -= span.length();
        }
        throw new IllegalStateException("less time ran than was wanted");
    }
}
