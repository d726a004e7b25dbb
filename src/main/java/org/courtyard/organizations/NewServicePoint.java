package org.courtyard.organizations;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/** A service point to be opened or changed; fields as in {@link ServicePoint}. */
public record NewServicePoint(
        OrganizationId organization,
        PlaceId place,
        String name,
        @Nullable String nameEn,
        String address,
        @Nullable String addressEn,
        String hours,
        @Nullable String hoursEn,
        @Nullable String phone,
        boolean stepFree,
        String entrance,
        @Nullable String entranceEn,
        List<ServicePoint.Offer> offers,
        Map<DayOfWeek, ServicePoint.OnDuty> duty) {}
