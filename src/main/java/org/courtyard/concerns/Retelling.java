package org.courtyard.concerns;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.view.Shell;

/** How the staff's pages tell of concerns, for pages of other modules that do so in the same words. */
public interface Retelling {

    /** As far as this actor reads it; numbers are hidden from helpers. */
    Told tell(Concern concern, Actor actor, Shell shell);

    /** Lines of history as sentences, with the names that this reader may know. */
    List<Line> lines(Collection<Event> events, Actor reader, Shell shell);

    /**
     * What is said on top of a concern's page.
     *
     * @param about the place, the kind, how many others it worries
     */
    record Told(String title, String text, List<String> about, String status) {}

    /** One line of history: a sentence, and what was said. */
    record Line(UUID event, Instant at, String sentence, String said) {}
}
