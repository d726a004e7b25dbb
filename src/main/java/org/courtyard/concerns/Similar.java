package org.courtyard.concerns;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.concerns.similar.TextSimilarity;
import org.courtyard.places.Level;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.search.Searchable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others raised nearby about probably the same thing. Only what everybody may read. */
@Service
public class Similar {

    static final double METRES = 250;

    /** A closed one this old is no longer "the same again". */
    private static final Duration RECENT = Duration.ofDays(30);

    private static final int CANDIDATES = 200;
    private static final int SHORTEST = 2;

    private final Places places;
    private final JdbcClient jdbc;
    private final InstantSource time;

    Similar(Places places, JdbcClient jdbc, InstantSource time) {
        this.places = places;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param likeness {@link TextSimilarity#LIKELY} to 1 */
    public record Alike(Concern concern, double likeness) {}

    /**
     * Open or recently closed ones of the same compound, or at most {@value #METRES} metres away; for who names only a
     * community, all of it.
     *
     * @param most how many, the most alike first
     */
    @Transactional(readOnly = true)
    public List<Alike> near(Place place, String text, int most) {
        if (text.strip().length() < SHORTEST) {
            return List.of();
        }
        var asked = TextSimilarity.prepare(text);
        return candidates(place, text).stream()
                .map(each -> new Alike(each, TextSimilarity.of(asked, TextSimilarity.prepare(words(each)))))
                .filter(each -> each.likeness() >= TextSimilarity.LIKELY)
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed())
                .limit(most)
                .toList();
    }

    private static String words(Concern concern) {
        return concern.publicBody() == null ? concern.publicTitle() : concern.publicBody();
    }

    /** The compound, or the place itself outside one, and what lies next to it. Above a community nothing is near. */
    private Set<UUID> around(Place place) {
        var above = places.ancestors(place);
        var near = new HashSet<UUID>();
        if (!place.level().official() || place.level() == Level.COMMUNITY) {
            var compound = above.stream()
                    .filter(each -> each.level() == Level.COMPOUND)
                    .findFirst();
            near.add(compound.orElse(place).id().value());
        }
        places.placesByIds(neighbours(above)).values().stream()
                .filter(each -> !each.level().official())
                .forEach(each -> near.add(each.id().value()));
        return near;
    }

    /** From the lowest place that is on the map: a staircase without a point lies where its compound lies. */
    private List<PlaceId> neighbours(List<Place> above) {
        return above.reversed().stream()
                .takeWhile(each -> !each.level().official())
                .filter(each -> each.latitude() != null)
                .findFirst()
                .map(each -> places.neighbours(each, METRES))
                .orElse(List.of());
    }

    private List<Concern> candidates(Place place, String text) {
        var query = Searchable.query(text).stream()
                .limit(200)
                .map(term -> "'" + term.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" | "));
        // "offset 0": by place and words first; walking through time would take long where nothing is alike
        return jdbc.sql("select * from (select " + ConcernRow.COLUMNS + """
                          from concerns.concern
                         where (path && :around or place_id = :place)
                           and visibility <> 'HANDLERS' and published_at is not null
                           and (status <> 'CLOSED' or closed_at > :since)
                           and (outcome is null or outcome not in ('WITHDRAWN', 'MERGED', 'NOT_A_CONCERN'))
                           and terms @@ cast(:query as tsquery)
                         offset 0) found
                         order by raised_at desc, id desc
                         limit :most
                        """)
                .param("around", around(place).toArray(UUID[]::new))
                .param("place", place.id().value())
                .param("since", ConcernRow.time(time.instant().minus(RECENT)))
                .param("query", query)
                .param("most", CANDIDATES)
                .query(ConcernRow::read)
                .list();
    }
}
