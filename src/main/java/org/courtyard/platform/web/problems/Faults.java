package org.courtyard.platform.web.problems;

import java.util.List;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;

/** What is wrong with a form, in the reader's language, for the form that is shown again. */
public final class Faults {

    private Faults() {}

    public static List<Wrong> of(BadInput bad, Shell shell) {
        return bad.wrongs().stream()
                .map(wrong -> new Wrong(wrong.field(), shell.say(wrong.key(), wrong.args())))
                .toList();
    }

    /** A problem that belongs to no field is shown at this one. */
    public static List<Wrong> of(Problem problem, String field, Shell shell) {
        return problem instanceof BadInput bad
                ? of(bad, shell)
                : List.of(new Wrong(field, shell.say(problem.key(), problem.args())));
    }
}
