package org.courtyard.organizations;

import java.time.LocalDate;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else than the authority list says acts at a place and below.
 *
 * @param number given once, from 1; assignments name it
 * @param position it goes before rules of the same place with a greater one
 * @param category a category code, a group code, or {@link AuthorityLine#ALL}
 * @param mode only where the compound is managed so; null for any
 * @param whose only for things of this sort, one of {@link AuthorityLine#WHOSE}; null for any
 * @param fromLevel only what a body of this level would act on otherwise; null for any
 * @param fromKind only what a body of this kind would act on otherwise; null for any
 * @param level with {@code kind} and {@code matter}: who acts, the nearest of them
 * @param organization this very body acts; its level and kind stand beside it
 * @param reason in words
 * @param to the day from which it holds no more; null while it has none
 */
public record RoutingRule(
        int number,
        int position,
        PlaceId place,
        String category,
        @Nullable ManagementMode mode,
        @Nullable String whose,
        @Nullable Level fromLevel,
        @Nullable OrganizationKind fromKind,
        Level level,
        OrganizationKind kind,
        @Nullable String matter,
        @Nullable OrganizationId organization,
        String reason,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /** Both hold on some day. */
    public boolean meets(RoutingRule other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }

    RoutingRule numbered(int given) {
        return new RoutingRule(
                given,
                position,
                place,
                category,
                mode,
                whose,
                fromLevel,
                fromKind,
                level,
                kind,
                matter,
                organization,
                reason,
                from,
                to);
    }

    RoutingRule beginningOn(LocalDate day) {
        return new RoutingRule(
                number,
                position,
                place,
                category,
                mode,
                whose,
                fromLevel,
                fromKind,
                level,
                kind,
                matter,
                organization,
                reason,
                day,
                to);
    }

    RoutingRule endingOn(LocalDate day) {
        return new RoutingRule(
                number,
                position,
                place,
                category,
                mode,
                whose,
                fromLevel,
                fromKind,
                level,
                kind,
                matter,
                organization,
                reason,
                from,
                to != null && to.isBefore(day) ? to : day);
    }
}
