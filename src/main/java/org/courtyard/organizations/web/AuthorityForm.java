package org.courtyard.organizations.web;

import static org.courtyard.organizations.web.OrganizationForm.orNull;
import static org.courtyard.organizations.web.OrganizationForm.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;

/** A line of the authority list, as typed. Null: the field was not sent, or any. */
public record AuthorityForm(
        @Nullable String category,
        @Nullable ManagementMode mode,
        @Nullable String whose,
        @Nullable Level level,
        @Nullable OrganizationKind kind,
        @Nullable String matter,
        @Nullable String basis,
        @Nullable String from) {

    static final AuthorityForm EMPTY = new AuthorityForm(null, null, null, null, null, null, null, null);

    static AuthorityForm of(AuthorityLine line) {
        return new AuthorityForm(
                line.category(),
                line.mode(),
                line.whose(),
                line.level(),
                line.kind(),
                line.matter(),
                line.basis(),
                null);
    }

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

    static LocalDate day(@Nullable String typed, String field, LocalDate today) {
        try {
            return text(typed).isEmpty() ? today : LocalDate.parse(text(typed));
        } catch (DateTimeParseException noDate) {
            throw new BadInput(field, "organizations.date-wrong");
        }
    }
}
