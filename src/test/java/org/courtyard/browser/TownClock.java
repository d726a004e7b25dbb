package org.courtyard.browser;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The clock of the invented town: somebody turns it, and it ticks at each look, as no two things happen at once. */
final class TownClock implements InstantSource {

    private volatile Instant now = at("2026-11-23T10:20");

    void turnTo(String local) {
        now = at(local);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    @Override
    public synchronized Instant instant() {
        now = now.plusMillis(1);
        return now;
    }
}
