package org.courtyard.commitments.rules;

import java.util.Map;
import org.courtyard.places.Level;

/**
 * Which clock runs, and how long. A rule never changes: a new budget is a new version, and what was promised under an old
 * one keeps it.
 *
 * @param name what people call it, such as 消防通道类
 * @param version which edition of the rule, such as 2026-03
 * @param budget for every level without one of its own
 * @param ofLevel other budgets of COMMUNITY (with compounds and all below), STREET, DISTRICT or CITY
 */
public record ClockRule(String name, String version, Kind kind, Budget budget, Map<Level, Budget> ofLevel) {

    public ClockRule {
        ofLevel = Map.copyOf(ofLevel);
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
