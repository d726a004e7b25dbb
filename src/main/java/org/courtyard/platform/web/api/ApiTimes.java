package org.courtyard.platform.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moments as programs write them: RFC 3339 with the offset of this installation's zone. */
@Component
public class ApiTimes {

    private final ZoneId zone;

    ApiTimes(CourtyardSettings settings) {
        this.zone = settings.timeZone();
    }

    /** Cut to milliseconds. */
    public OffsetDateTime at(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime();
    }

    public @Nullable OffsetDateTime orNull(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }

    /**
     * Reads a moment, or a date, which means its first moment here.
     *
     * @throws BadInput when it is neither
     */
    public @Nullable Instant read(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // an unescaped plus arrives as a space
        var given = text.strip().replace(' ', '+');
        try {
            return given.length() == 10
                    ? LocalDate.parse(given).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeException misformed) {
            throw new BadInput(field, "api.time-misformed");
        }
    }
}
