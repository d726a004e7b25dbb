package org.courtyard.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.courtyard.platform.search.Pinyin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds places by what people type: a name or any part of it, pinyin, its initials, or the beginning of a code. Exact
 * names come first, then wide levels. Each way of finding looks at so many candidates at most: an answer for one
 * common character is a choice, never a scan of the country.
 */
@Repository
public class PlaceSearchView {

    private static final int CANDIDATES = 200;
    private static final int MOST = 50;
    private static final int LONGEST = 60;

    /** In a sixth of all names: asking for the kind alone finds nothing in particular. */
    private static final Set<String> KINDS = Set.of("社区", "街道");

    private static final String BY_NAME = """
            with found as (
                (select id from places.place
                  where lower(short_name) like :prefix and kind in ('PROVINCE', 'CITY', 'DISTRICT', 'STREET')
                    and valid_to is null and (cast(:below as uuid) is null or path @> array[cast(:below as uuid)])
                  order by lower(short_name) using ~<~ limit :candidates)
                union
                (select id from places.place
                  where lower(short_name) like :prefix
                    and valid_to is null and (cast(:below as uuid) is null or path @> array[cast(:below as uuid)])
                  order by lower(short_name) using ~<~ limit :candidates)
                union
                (select id from places.place
                  where :infix and places.pairs(short_name) @> cast(:pairs as text[]) and lower(short_name) like :part
                    and valid_to is null and (cast(:below as uuid) is null or path @> array[cast(:below as uuid)])
                  limit :candidates))
            """;

    private static final String BY_LETTERS = """
            with found as (
                (select id from places.place
                  where replace(pinyin, ' ', '') like :prefix
                    and valid_to is null and (cast(:below as uuid) is null or path @> array[cast(:below as uuid)])
                  order by replace(pinyin, ' ', '') using ~<~ limit :candidates)
                union
                (select id from places.place
                  where initials like :prefix
                    and valid_to is null and (cast(:below as uuid) is null or path @> array[cast(:below as uuid)])
                  order by initials using ~<~ limit :candidates))
            """;

    private static final String BY_CODE = """
            with found as (
                select id from places.place
                 where code like :prefix
                   and valid_to is null and (cast(:below as uuid) is null or path @> array[cast(:below as uuid)])
                 order by code using ~<~ limit :candidates)
            """;

    private static final String RANKED = """
              from found join places.place using (id)
             where not pseudo
             order by (lower(short_name) = :text or replace(pinyin, ' ', '') = :text or initials = :text or code = :text)
                      desc,
                      array_position(array['COUNTRY', 'PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'COMMUNITY', 'COMPOUND',
                                           'BUILDING', 'STAIRCASE', 'UNIT'], kind),
                      (lower(short_name) like :prefix) desc, char_length(short_name), code nulls last, id
             limit :most
            """;

    private final JdbcClient jdbc;

    PlaceSearchView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Places that exist now.
     *
     * @param typed by a person; blank finds nothing
     * @param below only places within this one, null: anywhere
     * @param most results, at most {@value #MOST}
     */
    public List<Place> find(String typed, @Nullable PlaceId below, int most) {
        var text = ShortNames.of(typed.strip()).toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        var found = new LinkedHashMap<PlaceId, Place>();
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            ask(BY_CODE, text, below, most).forEach(place -> found.put(place.id(), place));
        }
        ask(BY_NAME, text, below, most).forEach(place -> found.putIfAbsent(place.id(), place));
        if (found.size() < most && text.chars().allMatch(PlaceSearchView::latin)) {
            ask(BY_LETTERS, Pinyin.typed(text), below, most).forEach(place -> found.putIfAbsent(place.id(), place));
        }
        return new ArrayList<>(found.values()).subList(0, Math.min(Math.min(most, MOST), found.size()));
    }

    private List<Place> ask(String way, String text, @Nullable PlaceId below, int most) {
        var literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        var pairs = pairs(text);
        UUID root = below == null ? null : below.value();
        return jdbc.sql(way + "select " + PlaceStore.COLUMNS + RANKED)
                .param("text", text)
                .param("prefix", literal + "%")
                .param("part", "%" + literal + "%")
                .param("infix", pairs.length > 0 && !KINDS.contains(text))
                .param("pairs", pairs)
                .param("below", root)
                .param("candidates", CANDIDATES)
                .param("most", Math.min(most, MOST))
                .query(PlaceStore::place)
                .list();
    }

    /** Letters with case are left out: the index keeps them as they are written. */
    private static String[] pairs(String text) {
        return IntStream.range(0, text.length() - 1)
                .mapToObj(i -> text.substring(i, i + 2))
                .filter(pair -> pair.toUpperCase(Locale.ROOT).equals(pair))
                .toArray(String[]::new);
    }

    /** Letters that somebody types for pinyin, with or without tone marks. */
    private static boolean latin(int c) {
        return Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
    }
}
