package org.courtyard.concerns;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long a resolution may take in each class, dated: a concern keeps what held when it was raised. */
@Service
public class Urgencies {

    private static final int LONGEST = 365;

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final CourtyardSettings settings;
    private final InstantSource time;
    private final LoadingCache<Category.Urgency, List<Allowance>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build(this::load);

    Urgencies(JdbcClient jdbc, Permissions permissions, CourtyardSettings settings, InstantSource time) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.settings = settings;
        this.time = time;
    }

    /** What holds at a moment. */
    public Allowance at(Category.Urgency urgency, Instant at) {
        return history(urgency).stream()
                .filter(each -> each.begunBy(at))
                .findFirst()
                .orElseThrow();
    }

    /** What holds now. */
    public Allowance now(Category.Urgency urgency) {
        return at(urgency, time.instant());
    }

    /** All there was and is to come, the latest first; as shipped last. */
    public List<Allowance> history(Category.Urgency urgency) {
        return known.get(urgency);
    }

    /**
     * Sets how long a resolution of a class may take from a day on; what was planned for that day or later is dropped.
     *
     * @param seen version of the latest line when the form was opened
     * @param from null for at once
     * @throws BadInput when the amount makes no sense or the day is past
     * @throws Stale when somebody changed it in the meantime
     */
    @Transactional
    public void change(
            Category.Urgency urgency, int seen, int amount, boolean days, @Nullable LocalDate from, Actor actor) {
        permissions.check(actor, Right.MANAGE_CATEGORIES, Where.NOWHERE, "change an urgency class");
        var start = start(from);
        new BadInput.Checks()
                .wrongIf(amount < 1 || amount > LONGEST, "amount", "concerns.urgency-amount", LONGEST)
                .throwIfAny();
        if (load(urgency).getFirst().version() != seen || !insert(urgency, seen + 1, amount, days, start, actor)) {
            throw new Stale("concerns.category-stale");
        }
        known.invalidateAll();
    }

    /** The first moment of that day; now for today and for null. */
    Instant start(@Nullable LocalDate from) {
        var now = time.instant();
        var today = now.atZone(settings.timeZone()).toLocalDate();
        if (from == null || from.equals(today)) {
            return now;
        }
        new BadInput.Checks()
                .wrongIf(from.isBefore(today), "from", "concerns.from-past")
                .wrongIf(from.isAfter(today.plusYears(2)), "from", "concerns.from-far")
                .throwIfAny();
        return from.atStartOfDay(settings.timeZone()).toInstant();
    }

    private boolean insert(Category.Urgency urgency, int version, int amount, boolean days, Instant from, Actor actor) {
        return jdbc.sql("""
                        insert into concerns.urgency (code, version, amount, days, valid_from, made_by)
                        values (:code, :version, :amount, :days, :from, :by)
                        on conflict do nothing
                        """)
                        .param("code", urgency.name())
                        .param("version", version)
                        .param("amount", amount)
                        .param("days", days)
                        .param("from", ConcernRow.time(from))
                        .param("by", actor.account())
                        .update()
                == 1;
    }

    /** A line that a later one overtook before it began never held. */
    private List<Allowance> load(Category.Urgency urgency) {
        var lines = jdbc.sql("""
                        select version, amount, days, valid_from, made_by
                          from concerns.urgency where code = :code order by version desc
                        """)
                .param("code", urgency.name())
                .query((row, n) -> new Allowance(
                        urgency,
                        row.getInt("version"),
                        row.getInt("amount"),
                        row.getBoolean("days"),
                        ConcernRow.at(row, "valid_from"),
                        row.getObject("made_by", UUID.class)))
                .list();
        var kept = new ArrayList<Allowance>();
        for (var line : lines) {
            var next = kept.isEmpty() ? null : kept.getLast().from();
            if (next == null || line.from() != null && line.from().isBefore(next)) {
                kept.add(line);
            }
        }
        kept.add(Allowance.shipped(urgency));
        kept.sort(Comparator.comparingInt(Allowance::version).reversed());
        return List.copyOf(kept);
    }
}
