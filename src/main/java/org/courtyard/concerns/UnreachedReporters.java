package org.courtyard.concerns;

import org.courtyard.platform.mail.Unreached;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A text message to who raised a concern did not arrive: the desk calls instead, so that nobody waits in silence. */
@Component
class UnreachedReporters {

    private final Moves moves;
    private final DeskCalls calls;

    UnreachedReporters(Moves moves, DeskCalls calls) {
        this.moves = moves;
        this.calls = calls;
    }

    @ApplicationModuleListener
    void on(Unreached unreached) {
        if ("concern".equals(unreached.about().kind())) {
            calls.oweInstead(moves.hold(new ConcernId(unreached.about().id()), null));
        }
    }
}
