package org.courtyard.organizations.web;

import static org.courtyard.organizations.web.OrganizationForm.orNull;
import static org.courtyard.organizations.web.OrganizationForm.text;

import java.util.Objects;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.jspecify.annotations.Nullable;

/** A line to be added to the authority list. Null: the field was not sent, or any. */
public record AuthorityForm(
        @Nullable String category,
        @Nullable ManagementMode mode,
        @Nullable String whose,
        @Nullable Level level,
        @Nullable OrganizationKind kind,
        @Nullable String matter,
        @Nullable String basis) {

    /** The door gives the number. */
    AuthorityLine line() {
        return new AuthorityLine(
                0,
                text(category),
                mode,
                orNull(whose),
                Objects.requireNonNullElse(level, Level.COMMUNITY),
                Objects.requireNonNullElse(kind, OrganizationKind.RESIDENTS_COMMITTEE),
                orNull(matter),
                text(basis));
    }
}
