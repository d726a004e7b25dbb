package org.courtyard.organizations;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param duty who is there on which weekday
 * @param special days that differ from the week, by date
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
        List<Special> special,
        int version) {

    /** What differs on that day from the week. */
    public Optional<Special> specialOn(LocalDate day) {
        return special.stream().filter(each -> each.day().equals(day)).findFirst();
    }

    /** Who is there on that day; empty when nobody is, or nobody was entered. */
    public Optional<OnDuty> onDuty(LocalDate day) {
        var other = specialOn(day);
        if (other.isPresent() && other.get().closed()) {
            return Optional.empty();
        }
        return other.flatMap(each -> Optional.ofNullable(each.duty()))
                .or(() -> Optional.ofNullable(duty.get(day.getDayOfWeek())));
    }

    /** When somebody is there on that day, in words; empty when it is closed. */
    public Optional<String> hoursOn(LocalDate day, Lang lang) {
        var other = specialOn(day);
        if (other.isPresent() && other.get().closed()) {
            return Optional.empty();
        }
        return Optional.of(other.map(each -> each.hoursIn(lang))
                .filter(each -> !each.isEmpty())
                .orElseGet(() -> hoursIn(lang)));
    }

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
     * @param takes how long it takes, in words; may be empty
     */
    public record Offer(
            String name,
            @Nullable String nameEn,
            String bring,
            @Nullable String bringEn,
            boolean errand,
            String takes,
            @Nullable String takesEn) {

        public Offer(String name, @Nullable String nameEn, String bring, @Nullable String bringEn, boolean errand) {
            this(name, nameEn, bring, bringEn, errand, "", null);
        }

        public String takesIn(Lang lang) {
            return lang == Lang.EN && takesEn != null ? takesEn : takes;
        }

        public String called(Lang lang) {
            return lang == Lang.EN && nameEn != null ? nameEn : name;
        }

        public String bringIn(Lang lang) {
            return lang == Lang.EN && bringEn != null ? bringEn : bring;
        }
    }

    /**
     * Who is on duty.
     *
     * @param who how to call them; of a post, as it was called when it was entered
     * @param post whose holder it is, null for somebody without one
     */
    public record OnDuty(
            String who, @Nullable String whoEn, @Nullable PostId post) {

        public OnDuty(String who, @Nullable String whoEn) {
            this(who, whoEn, null);
        }

        public String called(Lang lang) {
            return lang == Lang.EN && whoEn != null ? whoEn : who;
        }
    }

    /**
     * A day that differs from the week.
     *
     * @param hours other hours, in words; empty for the usual ones
     * @param duty somebody else, null for who is there anyway
     */
    public record Special(
            LocalDate day,
            boolean closed,
            String hours,
            @Nullable String hoursEn,
            @Nullable OnDuty duty) {

        public String hoursIn(Lang lang) {
            return lang == Lang.EN && hoursEn != null ? hoursEn : hours;
        }
    }
}
