package org.courtyard.platform.links;

import java.util.Collection;
import java.util.Map;
import org.courtyard.platform.access.Actor;

/** Implemented by the module that owns a kind: how its things are called and where they are. */
public interface ReferenceLabels {

    /** The kind answered for. */
    String kind();

    /** Labels of many at once; what does not exist or may not be seen by the actor is left out. */
    Map<Reference, Label> labels(Collection<Reference> references, Actor actor);

    /**
     * @param title a short name in the language it was written in
     * @param detail who, where: one line
     * @param staffAddress address for staff without the language, such as {@code /work/concerns/…}
     */
    record Label(String title, String detail, String staffAddress) {}
}
