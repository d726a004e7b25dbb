package org.courtyard.demo;

import java.util.ArrayList;
import java.util.List;
import org.courtyard.commitments.CommitmentBroken;
import org.courtyard.platform.time.StoryTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The promises of the story that were broken since somebody last asked. */
@Component
class Broken {

    private final List<CommitmentBroken> broken = new ArrayList<>();

    @EventListener
    synchronized void on(CommitmentBroken event) {
        if (StoryTime.telling()) {
            broken.add(event);
        }
    }

    synchronized List<CommitmentBroken> take() {
        var taken = List.copyOf(broken);
        broken.clear();
        return taken;
    }
}
