package org.courtyard.concerns;

import java.util.List;
import java.util.Map;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody raises.
 *
 * @param text 1 to 4,000 characters
 * @param place null when the reporter is not sure: the desk's place then stands in
 * @param category code; null to let the text suggest one
 * @param complained the body it is about, which would normally handle it and now never will
 * @param answers to the category's extra questions, by question code
 * @param photos at most six, already checked and re-encoded
 */
public record NewConcern(
        String text,
        @Nullable PlaceId place,
        @Nullable String category,
        Whose whose,
        boolean aboutUsualHandler,
        @Nullable OrganizationId complained,
        @Nullable Visibility visibility,
        Source source,
        Reporter reporter,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Map<String, String> answers,
        List<NewPhoto> photos) {

    /** The least that is needed: a text, a place and, if known, a category. */
    public static NewConcern of(String text, PlaceId place, @Nullable String category, Source source) {
        return new NewConcern(
                text,
                place,
                category,
                Whose.UNSURE,
                false,
                null,
                null,
                source,
                Reporter.UNKNOWN,
                null,
                null,
                Map.of(),
                List.of());
    }
}
