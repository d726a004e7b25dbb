package org.courtyard.organizations.web;

import static org.courtyard.organizations.web.OrganizationForm.orNull;
import static org.courtyard.organizations.web.OrganizationForm.text;

import java.util.Objects;
import java.util.UUID;
import org.courtyard.organizations.NewPost;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Post;
import org.courtyard.places.GridId;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Role;
import org.jspecify.annotations.Nullable;

/** What an administrator writes about a post. Null: the field was not sent. */
public record PostForm(
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable Role role,
        @Nullable UUID grid,
        @Nullable String shownAs,
        @Nullable String shownAsEn,
        @Nullable String postPhone,
        @Nullable String standIn,
        @Nullable String standInEn,
        @Nullable Boolean publicCard) {

    static PostForm of(Post known) {
        return new PostForm(
                known.title(),
                known.titleEn(),
                known.role(),
                known.grid() == null ? null : known.grid().value(),
                known.shownAs(),
                known.shownAsEn(),
                known.phone(),
                known.standIn(),
                known.standInEn(),
                known.publicCard());
    }

    NewPost of(OrganizationId organization, PlaceId place) {
        return new NewPost(
                organization,
                place,
                grid == null ? null : new GridId(grid),
                text(title),
                orNull(titleEn),
                Objects.requireNonNullElse(role, Role.HANDLER),
                text(shownAs),
                orNull(shownAsEn),
                orNull(postPhone),
                text(standIn),
                orNull(standInEn),
                Boolean.TRUE.equals(publicCard));
    }
}
