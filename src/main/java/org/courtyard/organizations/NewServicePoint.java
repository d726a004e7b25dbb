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
        Map<DayOfWeek, ServicePoint.OnDuty> duty) {

    /** As one is now. */
    public static NewServicePoint of(ServicePoint known) {
        return new NewServicePoint(
                known.organization(),
                known.place(),
                known.name(),
                known.nameEn(),
                known.address(),
                known.addressEn(),
                known.hours(),
                known.hoursEn(),
                known.phone(),
                known.stepFree(),
                known.entrance(),
                known.entranceEn(),
                known.offers(),
                known.duty());
    }

    public NewServicePoint offering(List<ServicePoint.Offer> other) {
        return new NewServicePoint(
                organization,
                place,
                name,
                nameEn,
                address,
                addressEn,
                hours,
                hoursEn,
                phone,
                stepFree,
                entrance,
                entranceEn,
                other,
                duty);
    }

    public NewServicePoint attendedBy(Map<DayOfWeek, ServicePoint.OnDuty> other) {
        return new NewServicePoint(
                organization,
                place,
                name,
                nameEn,
                address,
                addressEn,
                hours,
                hoursEn,
                phone,
                stepFree,
                entrance,
                entranceEn,
                offers,
                other);
    }
}
