package org.courtyard.organizations.web;

import static org.courtyard.organizations.web.OrganizationForm.orNull;
import static org.courtyard.organizations.web.OrganizationForm.text;

import java.util.List;
import java.util.Map;
import org.courtyard.organizations.NewServicePoint;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.ServicePoint;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes about a service point. Null: the field was not sent.
 *
 * @param offers one line each: what is done; what to bring
 */
public record PointForm(
        @Nullable String pointName,
        @Nullable String pointNameEn,
        @Nullable String address,
        @Nullable String addressEn,
        @Nullable String pointHours,
        @Nullable String pointHoursEn,
        @Nullable String pointPhone,
        @Nullable Boolean stepFree,
        @Nullable String entrance,
        @Nullable String offers) {

    NewServicePoint of(OrganizationId organization, PlaceId place) {
        return new NewServicePoint(
                organization,
                place,
                text(pointName),
                orNull(pointNameEn),
                text(address),
                orNull(addressEn),
                text(pointHours),
                orNull(pointHoursEn),
                orNull(pointPhone),
                Boolean.TRUE.equals(stepFree),
                text(entrance),
                null,
                lines(),
                Map.of());
    }

    private List<ServicePoint.Offer> lines() {
        return text(offers)
                .lines()
                .filter(line -> !line.isBlank())
                .map(PointForm::offer)
                .toList();
    }

    private static ServicePoint.Offer offer(String line) {
        var parts = line.split("[;；]", 2);
        return new ServicePoint.Offer(parts[0].strip(), null, parts.length > 1 ? parts[1].strip() : "", null, false);
    }
}
