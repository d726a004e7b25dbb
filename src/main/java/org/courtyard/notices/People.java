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
import org.courtyard.places.Successions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people behind an organization. */
@Component
class People {

    private final Posts posts;
    private final Places places;
    private final Grids grids;
    private final Successions successions;

    People(Posts posts, Places places, Grids grids, Successions successions) {
        this.posts = posts;
        this.places = places;
        this.grids = grids;
        this.successions = successions;
    }

    /** Who holds a post of it that covers the place; of its grid workers only those of the place's grid. */
    Set<UUID> of(@Nullable OrganizationId organization, PlaceId place, List<UUID> path) {
        if (organization == null) {
            return Set.of();
        }
        var reach = successions.reach(path);
        var covering = posts.ofOrganization(organization).stream()
                .filter(post -> post.holder() != null && reach.holds(post.place()))
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
