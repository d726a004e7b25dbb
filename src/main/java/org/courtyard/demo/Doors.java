package org.courtyard.demo;

import org.courtyard.commitments.Commitments;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Calls;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Hands;
import org.courtyard.concerns.Merges;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Splits;
import org.courtyard.concerns.Transfers;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/** The doors through which the story comes in. */
@Component
record Doors(
        Concerns concerns,
        Glances glances,
        Handling handling,
        Transfers transfers,
        Hands hands,
        Calls calls,
        Results results,
        Answers answers,
        Merges merges,
        Splits splits,
        Commitments commitments,
        Permissions permissions,
        Texts texts) {

    /** A sentence of the demo's own, in the language of its story. */
    String words(String key, Object... about) {
        return texts.say(Lang.ZH, key, about);
    }
}
