package org.courtyard.organizations;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;

/**
 * A place to go to.
 *
 * @param place whom it serves: everybody at this place and below
 * @param hours when somebody is there, in words
 * @param stepFree a wheelchair gets in
 * @param entrance how to get in: a ramp, a bell; may be empty
 * @param duty who is there on which weekday, as they want to be shown
 */
public record ServicePoint(
        ServicePointId id,
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
        List<Offer> offers,
        Map<DayOfWeek, OnDuty> duty,
        int version) {

    public String called(Lang lang) {
        return lang == Lang.EN && nameEn != null ? nameEn : name;
    }

    public String addressIn(Lang lang) {
        return lang == Lang.EN && addressEn != null ? addressEn : address;
    }

    public String hoursIn(Lang lang) {
        return lang == Lang.EN && hoursEn != null ? hoursEn : hours;
    }

    public String entranceIn(Lang lang) {
        return lang == Lang.EN && entranceEn != null ? entranceEn : entrance;
    }

    /**
     * Something done there.
     *
     * @param bring what to bring, may be empty
     * @param errand done on the resident's behalf
     */
    public record Offer(
            String name,
            @Nullable String nameEn,
            String bring,
            @Nullable String bringEn,
            boolean errand) {

        public String called(Lang lang) {
            return lang == Lang.EN && nameEn != null ? nameEn : name;
        }

        public String bringIn(Lang lang) {
            return lang == Lang.EN && bringEn != null ? bringEn : bring;
        }
    }

    /** Who is on duty. */
    public record OnDuty(String who, @Nullable String whoEn) {

        public String called(Lang lang) {
            return lang == Lang.EN && whoEn != null ? whoEn : who;
        }
    }
}
