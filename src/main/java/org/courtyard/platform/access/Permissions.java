package org.courtyard.platform.access;

/** Asked by every door before it does anything. Implemented by accounts over its grants. */
public interface Permissions {

    /**
     * Passes, or says why not.
     *
     * @param purpose why the actor wants it, in a few words of code such as {@code "call-back"}. A door that shows how to reach
     *     somebody keeps the look besides, with what was looked at
     * @throws org.courtyard.platform.problems.Refused when the actor holds no grant with this right that covers the place
     */
    void check(Actor actor, Right what, Where place, String purpose);

    /** The same question without consequences, for deciding what to show. */
    boolean may(Actor actor, Right what, Where place);
}
