package org.courtyard.concerns.web.staff;

import java.time.Duration;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Status;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.State;

/** How a concern stands, in one line of a list: read from the concern alone, so that a list costs one query. */
final class Standing {

    private Standing() {}

    static State of(Concern concern, Shell shell) {
        var due = concern.resolveDue();
        if (concern.status() == Status.CLOSED || concern.status() == Status.PROPOSED) {
            return Clocks.main(concern, shell);
        }
        if (concern.status() == Status.ASKED) {
            return State.waiting(shell.say("concerns.staff.state.asked"));
        }
        var until = concern.lapsesAt();
        if (concern.status() == Status.SUSPENDED && until != null) {
            return State.waiting(
                    shell.say("concerns.staff.state.suspended", shell.moments().dayOf(until)));
        }
        if (due == null) {
            return State.waiting(shell.say("concerns.staff.status." + concern.status()));
        }
        var now = shell.moments().now();
        if (!now.isBefore(due)) {
            return State.late(shell.moments().late(due));
        }
        var all = Duration.between(concern.raisedAt(), due);
        var near = Duration.between(now, due).multipliedBy(4).compareTo(all) <= 0;
        return near
                ? State.near(shell.moments().deadline(due))
                : State.calm(shell.moments().promise(due));
    }
}
