package org.courtyard.commitments.rules;

import java.util.ArrayList;
import java.util.List;

/** A stretch of time in seconds since 1970, from inclusive, to exclusive. */
record Span(long from, long to) {

    long length() {
        return to - from;
    }

    static long total(List<Span> spans) {
        return spans.stream().mapToLong(Span::length).sum();
    }

    /** What of {@code spans} lies at or after {@code moment}. */
    static List<Span> since(List<Span> spans, long moment) {
        return minus(spans, List.of(new Span(Long.MIN_VALUE, moment)));
    }

    /** What is left of {@code spans} without {@code holes}; the holes may overlap. */
    static List<Span> minus(List<Span> spans, List<Span> holes) {
        List<Span> left = spans;
        for (Span hole : holes) {
            List<Span> next = new ArrayList<>();
            for (Span span : left) {
                add(next, span.from, Math.min(span.to, hole.from));
                add(next, Math.max(span.from, hole.to), span.to);
            }
            left = next;
        }
        return left;
    }

    private static void add(List<Span> spans, long from, long to) {
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }
}
