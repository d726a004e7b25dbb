package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.courtyard.commitments.Bundles;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Holder;
import org.courtyard.commitments.Purpose;
import org.courtyard.platform.access.Actor;
import org.springframework.stereotype.Component;

/** Who wants to be called, or gets a slip, is told by the desk. */
@Component
class DeskCalls {

    private final Promises promises;
    private final Commitments commitments;
    private final Bundles bundles;
    private final ConcernStore store;
    private final ReporterStore reporters;
    private final InstantSource time;

    DeskCalls(
            Promises promises,
            Commitments commitments,
            Bundles bundles,
            ConcernStore store,
            ReporterStore reporters,
            InstantSource time) {
        this.promises = promises;
        this.commitments = commitments;
        this.bundles = bundles;
        this.store = store;
        this.reporters = reporters;
        this.time = time;
    }

    /** The desk owes the reporter a call, if that is how the reporter wants to hear. */
    void owe(Concern concern) {
        if (reporters.way(concern.id()).byHand()) {
            call(concern);
        }
    }

    /** Who wanted a text message and did not get it is called; nobody who has changed their mind since. */
    void oweInstead(Concern concern) {
        if (reporters.way(concern.id()) == ContactWay.SMS) {
            call(concern);
        }
    }

    private void call(Concern concern) {
        if (promises.of(concern, EnumSet.of(Purpose.CALL)).isEmpty()) {
            commitments.promise(
                    Promises.promise(
                            concern,
                            Holder.of(promises.deskFor(concern).id()),
                            Purpose.CALL,
                            Promises.CALL,
                            time.instant(),
                            false),
                    Actor.HOUSE);
        }
    }

    /** The same for everybody who raised it: the reporters of what was joined into it too. */
    void oweAll(Concern concern) {
        Stream.concat(Stream.of(concern), store.joinedInto(concern.id()).stream())
                .forEach(this::owe);
    }

    /** The same, without the one whose reporter has just spoken. */
    void oweOthers(Concern concern, ConcernId speaker) {
        Stream.concat(Stream.of(concern), store.joinedInto(concern.id()).stream())
                .filter(each -> !each.id().equals(speaker))
                .forEach(this::owe);
    }

    void made(Concern concern) {
        promises.keep(concern, Purpose.CALL);
    }

    /** The reporter knows already and has answered: nobody has to call any more. */
    void needless(Concern concern) {
        end(concern, "concerns.answered");
    }

    /** There is no number any more to call. */
    void unreachable(Concern concern) {
        end(concern, "concerns.erased");
    }

    private void end(Concern concern, String why) {
        bundles.end(bundles.hold(Promises.reference(concern)).stream()
                .filter(each -> each.purpose() == Purpose.CALL)
                .map(each -> new Bundles.End(each, false, why))
                .toList());
    }
}
