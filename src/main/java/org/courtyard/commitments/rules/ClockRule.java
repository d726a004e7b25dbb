package org.courtyard.commitments.rules;

import java.time.Instant;
import java.util.Map;
import org.courtyard.places.Level;
import org.jspecify.annotations.Nullable;

/**
 * Which clock runs, and how long. A rule never changes: a new budget is a new version, and what was promised under an old
 * one keeps it.
 *
 * @param name what people call it, such as 消防通道类
 * @param version which edition of the rule, such as 2026-03
 * @param budget for every level without one of its own
 * @param ofLevel other budgets of COMMUNITY (with compounds and all below), STREET, DISTRICT or CITY
 * @param latest an outer limit set from outside, such as the deadline of a city's hotline: whatever the budget and the
 *     pauses, it is due then at the latest; null for none, and without effect on what comes in after it
 */
public record ClockRule(
        String name,
        String version,
        Kind kind,
        Budget budget,
        Map<Level, Budget> ofLevel,
        @Nullable Instant latest) {

    public ClockRule {
        ofLevel = Map.copyOf(ofLevel);
    }

    public ClockRule(String name, String version, Kind kind, Budget budget, Map<Level, Budget> ofLevel) {
        this(name, version, kind, budget, ofLevel, null);
    }

    /** The same, and due at that time at the latest. */
    public ClockRule by(@Nullable Instant limit) {
        return new ClockRule(name, version, kind, budget, ofLevel, limit);
    }

    /** Time counts only while people are at work. */
    public static ClockRule workingTime(String name, String version, Budget budget) {
        return new ClockRule(name, version, Kind.WORKING_TIME, budget, Map.of());
    }

    /** Every hour counts, at night and on holidays too. */
    public static ClockRule roundTheClock(String name, String version, Budget budget) {
        return new ClockRule(name, version, Kind.ROUND_THE_CLOCK, budget, Map.of());
    }

    public Budget budgetAt(Level level) {
        return ofLevel.getOrDefault(Chain.rung(level), budget);
    }

    public enum Kind {
        WORKING_TIME,
        ROUND_THE_CLOCK
    }
}
