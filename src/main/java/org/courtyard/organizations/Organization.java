package org.courtyard.organizations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;

/**
 * A body that takes part.
 *
 * @param superior the body one level up, null at the top
 * @param place where it is at home; it covers this place with everything below unless it serves other places instead
 * @param does what it does, in words for residents
 * @param desk takes in concerns of the places it covers and answers the phone
 * @param matter of departments: what for, such as {@code water}; null for all
 * @param validTo the day from which it is no more, null while it exists
 */
public record Organization(
        OrganizationId id,
        OrganizationKind kind,
        String name,
        @Nullable String nameEn,
        @Nullable OrganizationId superior,
        PlaceId place,
        List<UUID> path,
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String hoursEn,
        String does,
        @Nullable String doesEn,
        boolean desk,
        @Nullable String matter,
        @Nullable LocalDate validTo,
        int version) {

    /** Its name in this language; the Chinese one where there is no English one. */
    public String called(Lang lang) {
        return lang == Lang.EN && nameEn != null ? nameEn : name;
    }

    public String doesIn(Lang lang) {
        return lang == Lang.EN && doesEn != null ? doesEn : does;
    }

    public @Nullable String hoursIn(Lang lang) {
        return lang == Lang.EN && hoursEn != null ? hoursEn : hours;
    }

    public Where where() {
        return Where.of(path);
    }
}
