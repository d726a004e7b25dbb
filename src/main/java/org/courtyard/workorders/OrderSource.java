package org.courtyard.workorders;

import java.time.Instant;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Who sends work orders, such as a city's hotline.
 *
 * @param place where an order lies when it does not say so itself
 * @param desk takes them in and answers
 * @param form null until the first table came
 */
public record OrderSource(
        UUID id,
        String name,
        PlaceId place,
        OrganizationId desk,
        @Nullable OrderForm form,
        Instant madeAt,
        int version) {}
