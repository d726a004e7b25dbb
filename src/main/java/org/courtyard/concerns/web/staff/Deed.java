package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Status;

/** A move as staff choose it, in the order of the bar; its name in small letters is its address. */
enum Deed {
    ACCEPT(Move.ACCEPT, false),
    PROPOSE(Move.PROPOSE, true),
    UPDATE(Move.UPDATE, true),
    ASK(Move.ASK, true),
    ANSWER(Move.ANSWER, true),
    CONFIRM(Move.CONFIRM, false),
    CHECK(Move.CHECK, false),
    RATE(Move.RATE, false),
    PUBLISH(Move.PUBLISH, false),
    ASSIGN(Move.ASSIGN, false),
    /** Give it to a person of the own organization. */
    PERSON(Move.NOTE, false),
    ESCALATE(Move.ESCALATE, true),
    DISPUTE(Move.DISPUTE, true),
    TOLD(Move.CALL, false),
    SOLVE(Move.SOLVE_ON_SPOT, true),
    DECLINE(Move.DECLINE, true),
    NOTE(Move.NOTE, true),
    WITHHOLD(Move.WITHHOLD, true),
    WITHDRAW(Move.WITHDRAW, false);

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
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reply templates of the category help here. */
    boolean tellsReporter() {
        return this == PROPOSE || this == UPDATE || this == ASK || this == SOLVE;
    }

    static Optional<Deed> at(String address) {
        return Arrays.stream(values())
                .filter(each -> each.address().equals(address))
                .findFirst();
    }

    /** What is possible, the likeliest for this status first. */
    static List<Deed> of(Set<Move> possible, Status status, boolean people) {
        var deeds = new ArrayList<Deed>();
        for (var deed : values()) {
            if (possible.contains(deed.move) && (deed != PERSON || (people && status != Status.CLOSED))) {
                deeds.add(deed);
            }
        }
        // "not ours" must be said early, so it stands beside "ours"
        if (status == Status.ASSIGNED && deeds.remove(DECLINE)) {
            deeds.addFirst(DECLINE);
        }
        var first = first(status);
        if (deeds.remove(first)) {
            deeds.addFirst(first);
        }
        return deeds;
    }

    private static Deed first(Status status) {
        return switch (status) {
            case WAITING -> ASSIGN;
            case ASSIGNED -> ACCEPT;
            case IN_HAND -> PROPOSE;
            case ASKED -> ANSWER;
            case PROPOSED -> CONFIRM;
            case CLOSED -> RATE;
        };
    }
}
