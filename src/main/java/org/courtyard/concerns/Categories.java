package org.courtyard.concerns;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of concerns, in versions: a concern keeps the one it was raised under. */
@Service
public class Categories implements SmartInitializingSingleton {

    /** For what came in without a kind and no text gave a hint. */
    public static final String OTHER = "other";

    private final CategoryStore store;
    private final Urgencies urgencies;
    private final Permissions permissions;
    private final InstantSource time;
    private final LoadingCache<String, List<Kept>> current;
    private final LoadingCache<Version, Optional<Category>> versions;

    private record Version(String code, int version) {}

    /**
     * One version of a category with the time it holds.
     *
     * @param to null while nothing is to follow
     * @param by the account that made it, null when it came with Courtyard or by import
     */
    public record Kept(
            Category category,
            Instant from,
            @Nullable Instant to,
            @Nullable UUID by) {

        public boolean holdsAt(Instant at) {
            return (shipped() || !from.isAfter(at)) && (to == null || to.isAfter(at));
        }

        /** Came with Courtyard or by import: held before anybody chose a day, whatever the clock says. */
        private boolean shipped() {
            return by == null && category.version() == 1;
        }
    }

    Categories(CategoryStore store, Urgencies urgencies, Permissions permissions, InstantSource time) {
        this.store = store;
        this.urgencies = urgencies;
        this.permissions = permissions;
        this.time = time;
        this.current =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build(unused -> load());
        this.versions =
                Caffeine.newBuilder().maximumSize(1000).build(wanted -> store.version(wanted.code(), wanted.version()));
    }

    /** All of now, in the order of their groups. */
    public List<Category> all() {
        var now = time.instant();
        return current.get("").stream()
                .filter(each -> each.holdsAt(now))
                .map(Kept::category)
                .toList();
    }

    /** Those that may be chosen for a concern, that is all but the ones pointing elsewhere. */
    public List<Category> open() {
        return all().stream().filter(each -> each.elsewhere() == null).toList();
    }

    public Optional<Category> find(String code) {
        return all().stream().filter(each -> each.code().equals(code)).findFirst();
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

    /** The latest version of every category, closed and planned ones too, in the order of their groups. */
    public List<Kept> latest() {
        return sorted(store.latest());
    }

    /** @throws Missing when there never was such a category */
    public Kept latest(String code) {
        return history(code).getFirst();
    }

    /** All versions of a category that held or are to hold, the latest first. */
    public List<Kept> history(String code) {
        var all = store.history(code);
        if (all.isEmpty()) {
            throw new Missing("concerns.category-unknown", code);
        }
        return all;
    }

    /** Makes a new version of a category from now on, or a new category. */
    @Transactional
    public Category change(Category wanted, Actor actor) {
        return change(wanted, store.highest(wanted.code()), null, actor).category();
    }

    /**
     * Makes a new version of a category from a day on, or a new category. What was planned for that day or later is
     * dropped; concerns keep the version they were raised under.
     *
     * @param seen the latest version when the form was opened; 0 for a new category
     * @param from null for at once
     * @throws BadInput naming each field that is wrong
     * @throws Stale when somebody changed it in the meantime
     */
    @Transactional
    public Kept change(Category wanted, int seen, @Nullable LocalDate from, Actor actor) {
        permissions.check(actor, Right.MANAGE_CATEGORIES, Where.NOWHERE, "change a category");
        check(wanted, from);
        var highest = store.highest(wanted.code());
        if (seen == 0 && highest > 0) {
            throw new BadInput("code", "concerns.category-taken", wanted.code());
        }
        var start = urgencies.start(from);
        if (seen == highest) {
            store.end(wanted.code(), start, time.instant(), null);
        }
        if (seen != highest || !store.insert(wanted, seen + 1, start, actor.account())) {
            throw new Stale("concerns.category-stale");
        }
        forget();
        return latest(wanted.code());
    }

    /** Whether a category may be changed so; what {@link #change} would say, without doing it. */
    public void check(Category wanted, @Nullable LocalDate from) {
        CategoryRule.check(wanted, urgencies.at(wanted.urgency(), urgencies.start(from)));
    }

    /**
     * From a day on no concern is raised under this category; those there are keep it.
     *
     * @throws Stale when somebody changed it in the meantime
     */
    @Transactional
    public void close(String code, int seen, @Nullable LocalDate from, Actor actor) {
        permissions.check(actor, Right.MANAGE_CATEGORIES, Where.NOWHERE, "close a category");
        new BadInput.Checks()
                .wrongIf(code.equals(OTHER), "from", "concerns.category-other")
                .throwIfAny();
        if (store.highest(code) != seen) {
            throw new Stale("concerns.category-stale");
        }
        store.end(code, urgencies.start(from), time.instant(), actor.account());
        forget();
    }

    /** Names a group anew: a new version of each category in it. */
    @Transactional
    public void renameGroup(String group, String zh, String en, Actor actor) {
        permissions.check(actor, Right.MANAGE_CATEGORIES, Where.NOWHERE, "name a group of categories");
        for (var each : latest()) {
            var known = each.category();
            if (known.group().equals(group) && (each.to() == null || each.holdsAt(time.instant()))) {
                change(known.withGroupNames(zh.strip(), en.strip()), known.version(), null, actor);
            }
        }
    }

    private void forget() {
        current.invalidateAll();
        versions.invalidateAll();
    }

    @Override
    public void afterSingletonsInstantiated() {
        ship();
    }

    /** A new installation gets the categories that come with Courtyard; one that has any keeps its own. */
    public void ship() {
        var known = store.codes();
        for (var each : CategoryFile.read()) {
            if (!known.contains(each.code())) {
                store.insert(each, 1, time.instant(), null);
            }
        }
        forget();
    }

    private List<Kept> load() {
        return sorted(store.notEnded(time.instant()));
    }

    private static List<Kept> sorted(List<Kept> found) {
        var order = CategoryFile.read().stream().map(Category::code).toList();
        return found.stream()
                .sorted(Comparator.comparingInt(
                                (Kept each) -> place(order, each.category().code()))
                        .thenComparing(each -> each.category().code()))
                .toList();
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
                List.of(),
                null,
                null);
    }

    private static int place(List<String> order, String code) {
        int at = order.indexOf(code);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
