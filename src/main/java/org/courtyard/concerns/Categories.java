package org.courtyard.concerns;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.problems.BadInput;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of concerns, in versions: a concern keeps the one it was raised under. */
@Service
public class Categories implements SmartInitializingSingleton {

    /** For what came in without a kind and no text gave a hint. */
    public static final String OTHER = "other";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Permissions permissions;
    private final InstantSource time;
    private final LoadingCache<String, Map<String, Category>> current;
    private final LoadingCache<Version, Optional<Category>> versions;

    private record Version(String code, int version) {}

    Categories(JdbcClient jdbc, JsonMapper json, Permissions permissions, InstantSource time) {
        this.jdbc = jdbc;
        this.json = json;
        this.permissions = permissions;
        this.time = time;
        this.current =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build(unused -> load());
        this.versions = Caffeine.newBuilder().maximumSize(1000).build(this::load);
    }

    /** All of today, in the order of their groups. */
    public List<Category> all() {
        return List.copyOf(current.get("").values());
    }

    /** Those that may be chosen for a concern, that is all but the ones pointing elsewhere. */
    public List<Category> open() {
        return all().stream().filter(each -> each.elsewhere() == null).toList();
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(current.get("").get(code));
    }

    /** @throws BadInput when nobody knows such a category */
    public Category category(String code) {
        return find(code).orElseThrow(() -> new BadInput("category", "concerns.category-unknown", code));
    }

    /** As it was when a concern was raised under it; today's when that version is not known. */
    public Category version(String code, int version) {
        var kept = versions.get(new Version(code, version));
        return kept.or(() -> find(code)).orElseGet(() -> unknown(code));
    }

    /** Makes a new version of a category, or a new category. */
    @Transactional
    public Category change(Category wanted, Actor actor) {
        permissions.check(actor, Right.MANAGE_CATEGORIES, Where.NOWHERE, "change a category");
        new BadInput.Checks()
                .wrongIf(!wanted.code().matches("[a-z0-9-]{2,60}"), "code", "concerns.category-code")
                .wrongIf(wanted.zh().isBlank(), "zh", "concerns.category-name")
                .wrongIf(wanted.en().isBlank(), "en", "concerns.category-name")
                .throwIfAny();
        var next = find(wanted.code()).map(Category::version).orElse(0) + 1;
        var now = time.instant();
        jdbc.sql("update concerns.category set valid_to = :now where code = :code and valid_to is null")
                .param("now", ConcernRow.time(now))
                .param("code", wanted.code())
                .update();
        insert(wanted, next, now);
        current.invalidateAll();
        return category(wanted.code());
    }

    @Override
    public void afterSingletonsInstantiated() {
        ship();
    }

    /** A new installation gets the categories that come with Courtyard; one that has any keeps its own. */
    public void ship() {
        Set<String> known = Set.copyOf(jdbc.sql("select distinct code from concerns.category")
                .query(String.class)
                .list());
        for (var each : CategoryFile.read()) {
            if (!known.contains(each.code())) {
                insert(each, 1, time.instant());
            }
        }
        current.invalidateAll();
    }

    private void insert(Category category, int version, Instant from) {
        jdbc.sql("""
                        insert into concerns.category (code, version, definition, valid_from)
                        values (:code, :version, cast(:definition as jsonb), :from)
                        on conflict do nothing
                        """)
                .param("code", category.code())
                .param("version", version)
                .param("definition", json.writeValueAsString(category))
                .param("from", ConcernRow.time(from))
                .update();
    }

    private Map<String, Category> load() {
        var order = CategoryFile.read().stream().map(Category::code).toList();
        var found = jdbc.sql("select version, definition from concerns.category where valid_to is null")
                .query((row, n) -> read(row.getString("definition"), row.getInt("version")))
                .list();
        var sorted = new LinkedHashMap<String, Category>();
        found.stream()
                .sorted(java.util.Comparator.comparingInt((Category each) -> place(order, each.code()))
                        .thenComparing(Category::code))
                .forEach(each -> sorted.put(each.code(), each));
        return sorted;
    }

    private Optional<Category> load(Version wanted) {
        return jdbc.sql("select version, definition from concerns.category where code = :code and version = :version")
                .param("code", wanted.code())
                .param("version", wanted.version())
                .query((row, n) -> read(row.getString("definition"), row.getInt("version")))
                .optional();
    }

    private Category read(String definition, int version) {
        var category = json.readValue(definition, Category.class);
        return new Category(
                category.code(),
                version,
                category.group(),
                category.groupZh(),
                category.groupEn(),
                category.zh(),
                category.en(),
                category.urgency(),
                category.roundTheClock(),
                category.firstContact(),
                category.visibility(),
                category.questions(),
                category.replyTemplates(),
                category.elsewhere(),
                category.keywords());
    }

    /** A category of imported history that nobody defined here: shown by its code. */
    private static Category unknown(String code) {
        return new Category(
                code,
                0,
                "imported",
                "外来数据",
                "Imported",
                code,
                code,
                Category.Urgency.ORDINARY,
                false,
                Duration.ofHours(8),
                Visibility.PUBLIC,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static int place(List<String> order, String code) {
        int at = order.indexOf(code);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
