package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Status;
import org.courtyard.concerns.Task;

/** A move as staff choose it, in the order of the bar; its name in small letters, with a hyphen, is its address. */
enum Deed {
    ACCEPT(Move.ACCEPT, false),
    /** The helper comes. */
    REPORT(Move.SETTLE_TASK, false),
    /** The helper did its part. */
    PART_DONE(Move.SETTLE_TASK, true),
    /** The helper cannot, or it is not its part. */
    PART_DECLINED(Move.SETTLE_TASK, true),
    /** Another body does the helper's part. */
    PART_OVER(Move.SETTLE_TASK, true),
    PROPOSE(Move.PROPOSE, true),
    UPDATE(Move.UPDATE, true),
    ASK(Move.ASK, true),
    RESUME(Move.RESUME, false),
    ANSWER(Move.ANSWER, true),
    CONFIRM(Move.CONFIRM, false),
    CHECK(Move.CHECK, false),
    RATE(Move.RATE, false),
    PUBLISH(Move.PUBLISH, false),
    SETTLE(Move.SETTLE, true),
    ASSIGN(Move.ASSIGN, false),
    DELEGATE(Move.DELEGATE, true),
    ADD_HAND(Move.ADD_HAND, false),
    CALL_IN(Move.CALL_IN, true),
    /** A contractor from outside does something for the own organization. */
    ENGAGE(Move.ADD_HAND, true),
    /** Give it to a person of the own organization. */
    PERSON(Move.NOTE, false),
    ESCALATE(Move.ESCALATE, true),
    SUSPEND(Move.SUSPEND, true),
    /** The same as another one; has a page of its own. */
    MERGE(Move.MERGE, true),
    /** A second matter in it; has a page of its own. */
    SPLIT(Move.SPLIT, true),
    UNMERGE(Move.UNMERGE, true),
    DISPUTE(Move.DISPUTE, true),
    TOLD(Move.CALL, false),
    SOLVE(Move.SOLVE_ON_SPOT, true),
    DECLINE(Move.DECLINE, true),
    NOTE(Move.NOTE, true),
    WITHHOLD(Move.WITHHOLD, true),
    WITHDRAW(Move.WITHDRAW, false),
    FLAG(Move.FLAG, true),
    CLEAR(Move.CLEAR, true),
    DISMISS(Move.DISMISS, true),
    ERASE(Move.ERASE, true);

    private final Move move;
    private final boolean needsText;

    Deed(Move move, boolean needsText) {
        this.move = move;
        this.needsText = needsText;
    }

    Move move() {
        return move;
    }

    boolean needsText() {
        return needsText;
    }

    String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reply templates of the category help here. */
    boolean tellsReporter() {
        return this == PROPOSE || this == UPDATE || this == ASK || this == SOLVE;
    }

    /** What it is called begins the text. */
    boolean names() {
        return this == FLAG;
    }

    static Optional<Deed> at(String address) {
        return Arrays.stream(values())
                .filter(each -> each.address().equals(address))
                .findFirst();
    }

    /** What the helper does with its part. */
    boolean ofPart() {
        return move == Move.SETTLE_TASK;
    }

    /**
     * What is possible, the likeliest first.
     *
     * @param people the lead has people of its own to give it to
     * @param parts open parts that the actor's organizations have
     */
    static List<Deed> of(Set<Move> possible, Status status, boolean people, Collection<Task> parts) {
        var deeds = new ArrayList<Deed>();
        for (var deed : values()) {
            if (possible.contains(deed.move) && fits(deed, status, people, parts)) {
                deeds.add(deed);
            }
        }
        // "not ours" must be said early, so it stands beside "ours"
        if (status == Status.ASSIGNED && deeds.remove(DECLINE)) {
            deeds.addFirst(DECLINE);
        }
        var first = deeds.contains(SETTLE) ? SETTLE : first(status);
        if (deeds.remove(first)) {
            deeds.addFirst(first);
        }
        return deeds;
    }

    private static boolean fits(Deed deed, Status status, boolean people, Collection<Task> parts) {
        return switch (deed) {
            case PERSON -> people && status != Status.CLOSED;
            case REPORT -> parts.stream().anyMatch(part -> part.state() == Task.State.GIVEN);
            case PART_DONE, PART_DECLINED, PART_OVER -> !parts.isEmpty();
            default -> true;
        };
    }

    private static Deed first(Status status) {
        return switch (status) {
            case WAITING -> ASSIGN;
            case ASSIGNED -> ACCEPT;
            case IN_HAND -> PROPOSE;
            case ASKED -> ANSWER;
            case SUSPENDED -> RESUME;
            case PROPOSED -> CONFIRM;
            case CLOSED -> RATE;
        };
    }
}
