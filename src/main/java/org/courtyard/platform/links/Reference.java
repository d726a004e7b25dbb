package org.courtyard.platform.links;

import java.util.UUID;

/** A thing of some module: its kind, such as {@code concern}, and its id. */
public record Reference(String kind, UUID id) {

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
