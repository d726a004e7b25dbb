package org.courtyard.places;

import java.util.UUID;

/**
 * Places were renamed, moved, split, merged or closed, by a person or by an import; {@link Successions#recut} says which. Told
 * again twice, a minute and ten later, for what was being written meanwhile: reacting twice must do no harm.
 */
public record PlacesRecut(UUID recut) {}
