package org.courtyard.concerns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a concern that has just come into being, with all that hangs on it: the promises, the reporter, pictures, the first part. */
@Component
class Arrivals {

    private final Promises promises;
    private final ConcernStore store;
    private final ReporterStore reporters;
    private final TaskStore tasks;
    private final Intake intake;
    private final Moves moves;

    Arrivals(
            Promises promises,
            ConcernStore store,
            ReporterStore reporters,
            TaskStore tasks,
            Intake intake,
            Moves moves) {
        this.promises = promises;
        this.store = store;
        this.reporters = reporters;
        this.tasks = tasks;
        this.intake = intake;
        this.moves = moves;
    }

    /**
     * @param latest an outer limit for what is told to the reporter, null for none
     * @return with the dates told to the reporter
     */
    Concern write(Intake.Taken taken, Reporter reporter, List<NewPhoto> photos, @Nullable Instant latest) {
        var concern = promises.begin(taken.concern(), taken.category(), reporter, latest);
        store.insert(concern, taken.terms(), taken.answers());
        if (!reporter.equals(Reporter.UNKNOWN)) {
            reporters.insert(concern.id(), reporter);
        }
        store.insertPhotos(concern.id(), photos, intake.photoIds(concern.id(), photos), concern.raisedAt());
        if (concern.status() == Status.ASSIGNED) {
            tasks.insert(Task.given(
                    moves.nextId(concern.id()),
                    concern.id(),
                    taken.acting().organization().id(),
                    Task.Role.LEAD,
                    Task.State.GIVEN,
                    "",
                    concern.raisedAt()));
        }
        return concern;
    }
}
