package org.courtyard.commitments;

import java.util.Map;
import org.courtyard.commitments.rules.Budget;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.places.Level;

/** How long each level has to see to a promise that the level below broke (督办). */
final class Steering {

    /** The name is a message key, like every rule that comes with the house. */
    static final ClockRule RULE = new ClockRule(
            "commitments.rule.steer",
            "1",
            ClockRule.Kind.WORKING_TIME,
            Budget.days(1),
            Map.of(Level.DISTRICT, Budget.days(2), Level.CITY, Budget.days(3)));

    private Steering() {}
}
