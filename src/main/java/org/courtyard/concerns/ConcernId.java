package org.courtyard.concerns;

import java.util.UUID;
import org.courtyard.platform.ids.Ids;

/** The id of a concern; its home region, and so the shard of its rows, is part of it. */
public record ConcernId(UUID value) {

    public int region() {
        return Ids.region(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
