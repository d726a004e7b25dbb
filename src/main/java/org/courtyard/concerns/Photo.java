package org.courtyard.concerns;

import java.util.UUID;

/** A picture of a concern; sizes in pixels, {@code published} when everybody may see it. */
public record Photo(
        UUID id, ConcernId concern, String file, String thumbnail, int width, int height, boolean published) {}
