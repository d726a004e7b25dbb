package org.courtyard.demo.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happens to one concern. Concerns are numbered from 1 by the time they are raised. */
public sealed interface Happening {

    int concern();

    Instant at();

    Actor by();

    /** How it came in. */
    enum Channel {
        WEB,
        QR,
        PHONE,
        WALK_IN,
        PAPER,
        GRID
    }

    /** Whose thing it is, as the reporter sees it. */
    enum Belonging {
        HOME,
        BUILDING,
        COMPOUND,
        CITY,
        UNSURE
    }

    /** Who may read it. */
    enum Visibility {
        PUBLIC,
        NAMED,
        HANDLERS
    }

    /** What the handler says came of it. */
    enum Outcome {
        DONE,
        DECLINED_BY_LAW,
        AWAITING_FUNDS,
        BEYOND_LEVEL
    }

    /** The reporter's answer on the rating form. */
    enum Solved {
        YES,
        PARTLY,
        NO
    }

    /**
     * A new concern. place: compound key, key/building or key/building/staircase. about: key of the body complained of,
     * or null. key: name of a hand-written concern, or null. language: "zh" or "en", the one the reporter wrote in.
     */
    record Raised(
            int concern,
            Instant at,
            Actor by,
            String place,
            String category,
            Words text,
            String language,
            Channel channel,
            Belonging belongs,
            Visibility visibility,
            Contact contact,
            @Nullable String about,
            @Nullable String key)
            implements Happening {}

    record Supported(int concern, Instant at, Actor by, Words text) implements Happening {}

    record Accepted(int concern, Instant at, Actor by, Words text) implements Happening {}

    /** A co-handler is added. */
    record Joined(int concern, Instant at, Actor by, String organization, Words text) implements Happening {}

    record Asked(int concern, Instant at, Actor by, Words text) implements Happening {}

    record Answered(int concern, Instant at, Actor by, Words text) implements Happening {}

    /** Told to everybody. */
    record Updated(int concern, Instant at, Actor by, Words text) implements Happening {}

    /** Internal note. */
    record Noted(int concern, Instant at, Actor by, Words text) implements Happening {}

    /** "Not ours". proper: key of the proper owner when the story names one. */
    record Declined(
            int concern, Instant at, Actor by, @Nullable String proper, Words text) implements Happening {}

    /** The common superior settles who handles it; organization null: the one that had it first. */
    record Settled(
            int concern, Instant at, Actor by, @Nullable String organization, Words text) implements Happening {}

    /** Handed down with what comes with it: people, money, powers, materials, equipment-and-people or nothing. */
    record HandedDown(int concern, Instant at, Actor by, String comesWith, Words text) implements Happening {}

    record Escalated(int concern, Instant at, Actor by, Words text) implements Happening {}

    /** The level above takes over what is late. */
    record TakenOver(int concern, Instant at, Actor by, Words text) implements Happening {}

    record CalledIn(int concern, Instant at, Actor by, String organization, Words text) implements Happening {}

    record ReportedIn(int concern, Instant at, Actor by, Words text) implements Happening {}

    record Suspended(int concern, Instant at, Actor by, Instant until, Words text) implements Happening {}

    record Resumed(int concern, Instant at, Actor by) implements Happening {}

    record Proposed(int concern, Instant at, Actor by, Outcome outcome, Words text) implements Happening {}

    /** The reporter says solved (or the desk after a call-back). */
    record Confirmed(int concern, Instant at, Actor by, Words text) implements Happening {}

    /** The reporter says not solved: it reopens. */
    record Disputed(int concern, Instant at, Actor by, Words text) implements Happening {}

    /** An independent checker confirms for a silent or anonymous reporter. */
    record Checked(int concern, Instant at, Actor by, Words text) implements Happening {}

    /** Seven days without a word: closed as not confirmed. */
    record Lapsed(int concern, Instant at, Actor by) implements Happening {}

    record CalledBack(int concern, Instant at, Actor by, boolean reached, Words text) implements Happening {}

    /** grade: 1 (worst) to 5. */
    record Rated(int concern, Instant at, Actor by, Solved solved, int grade, Words text) implements Happening {}

    record SolvedOnSpot(int concern, Instant at, Actor by, Words text) implements Happening {}

    /** into: number of the earlier concern that it joins. */
    record Merged(int concern, Instant at, Actor by, int into) implements Happening {}

    /** part: the second matter in it, which becomes a concern of its own. */
    record Split(int concern, Instant at, Actor by, Words part, String category, Words text) implements Happening {}
}
