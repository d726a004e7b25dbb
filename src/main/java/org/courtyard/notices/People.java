package org.courtyard.notices;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Post;
import org.courtyard.organizations.Posts;
import org.courtyard.places.Grid;
import org.courtyard.places.Grids;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people behind an organization. */
@Component
class People {

    private final Posts posts;
    private final Places places;
    private final Grids grids;

    People(Posts posts, Places places, Grids grids) {
        this.posts = posts;
        this.places = places;
        this.grids = grids;
    }

    /** Who holds a post of it that covers the place; of its grid workers only those of the place's grid. */
    Set<UUID> of(@Nullable OrganizationId organization, PlaceId place, List<UUID> path) {
        if (organization == null) {
            return Set.of();
        }
        var covering = posts.ofOrganization(organization).stream()
                .filter(post ->
                        post.holder() != null && path.contains(post.place().value()))
                .toList();
        var grid = covering.stream().anyMatch(post -> post.grid() != null)
                ? grids.covering(places.place(place)).map(Grid::id).orElse(null)
                : null;
        var accounts = new HashSet<UUID>();
        for (Post post : covering) {
            var holder = post.holder();
            if (holder != null && (post.grid() == null || post.grid().equals(grid))) {
                accounts.add(holder.value());
            }
        }
        return accounts;
    }
}
