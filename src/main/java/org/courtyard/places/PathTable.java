package org.courtyard.places;

/**
 * A table of another module whose rows have {@code id}, {@code place_id} and {@code path}, so that all below a place is found without
 * a join. Given by its owner; nobody else names it.
 *
 * @param name with its schema
 * @param hot keyed by region and id; the region of a place never changes, and neither does that of a row
 * @param only a condition on the row {@code r}, such as one that an index is made for; empty: all rows
 */
public record PathTable(String name, boolean hot, String only) {

    /** Rows of the places {@code unnest(:places, :regions, :paths)} that have another path than their place now has. */
    private String stale() {
        return """
              from unnest(cast(:places as uuid[]), cast(:regions as int[]), cast(:paths as text[])) as n (place, region, path)
              join %s r on r.place_id = n.place %s
             where r.path <> cast(n.path as uuid[]) %s
            """.formatted(name, hot ? "and r.region = n.region" : "", only.isEmpty() ? "" : "and " + only);
    }

    String count() {
        return "select count(*)" + stale();
    }

    /** A row that somebody holds right now is left for the next time. */
    String update() {
        return """
            with stale as (
                select r.id, n.region, cast(n.path as uuid[]) as path
                %s
                 limit :most for update of r skip locked)
            update %s r set path = s.path from stale s where r.id = s.id %s
            """.formatted(stale(), name, hot ? "and r.region = s.region" : "");
    }
}
