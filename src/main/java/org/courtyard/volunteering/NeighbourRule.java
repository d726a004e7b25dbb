package org.courtyard.volunteering;

import java.util.regex.Pattern;
import org.courtyard.platform.problems.BadInput;

/** Who offers can be called by a name and reached in one way at least. */
final class NeighbourRule {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NOTE = 300;
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()-]{7,24}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{3,190}");

    private NeighbourRule() {}

    static void check(Neighbour who) {
        new BadInput.Checks()
                .wrongIf(who.name().isBlank(), "name", "volunteering.name-missing")
                .wrongIf(who.name().length() > LONGEST_NAME, "name", "volunteering.too-long", LONGEST_NAME)
                .wrongIf(who.phone().isBlank() && who.mail().isBlank(), "phone", "volunteering.reach-missing")
                .wrongIf(
                        !who.phone().isBlank() && !PHONE.matcher(who.phone()).matches(),
                        "phone",
                        "volunteering.phone-wrong")
                .wrongIf(
                        !who.mail().isBlank() && !MAIL.matcher(who.mail()).matches(), "mail", "volunteering.mail-wrong")
                .wrongIf(who.note().length() > LONGEST_NOTE, "note", "volunteering.too-long", LONGEST_NOTE)
                .throwIfAny();
    }
}
