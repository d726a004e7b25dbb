package org.courtyard.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who manages a compound for a time.
 *
 * @param to the day from which it is another, null while none is to follow
 */
public record Managed(
        ManagementMode mode, LocalDate from, @Nullable LocalDate to, String note) {}
