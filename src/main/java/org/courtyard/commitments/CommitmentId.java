package org.courtyard.commitments;

import java.util.UUID;
import org.courtyard.platform.ids.Ids;

/** The id of a commitment; its home region is in it. */
public record CommitmentId(UUID value) {

    int region() {
        return Ids.region(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
