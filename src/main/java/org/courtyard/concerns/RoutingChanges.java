package org.courtyard.concerns;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.courtyard.organizations.Acting;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.RoutingRule;
import org.courtyard.organizations.RoutingRules;
import org.courtyard.organizations.RoutingRules.Change;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a change of the routing rules would do to open concerns, and doing it. */
@Service
public class RoutingChanges {

    /** No more open concerns are looked at; of a whole city one says which part it is about. */
    public static final int MOST = 2_000;

    /** What was decided by hand stays where it is. */
    private static final Set<String> BY_RULE = Set.of("authority", "rule", "desk");

    private static final Set<Status> STAYING = EnumSet.of(Status.PROPOSED, Status.CLOSED);

    private final RoutingRules rules;
    private final Routing routing;
    private final Transfers transfers;
    private final Categories categories;
    private final Organizations organizations;
    private final Places places;
    private final JdbcClient jdbc;

    RoutingChanges(
            RoutingRules rules,
            Routing routing,
            Transfers transfers,
            Categories categories,
            Organizations organizations,
            Places places,
            JdbcClient jdbc) {
        this.rules = rules;
        this.routing = routing;
        this.transfers = transfers;
        this.categories = categories;
        this.organizations = organizations;
        this.places = places;
        this.jdbc = jdbc;
    }

    /** An open concern that would go elsewhere. Its words are not for who only looks after the rules. */
    public record Diverted(Concern concern, @Nullable OrganizationId from, Acting to) {}

    /** @param looked at so many; {@code more}: there are more that nobody looked at */
    public record Preview(List<Diverted> diverted, int looked, boolean more) {}

    /** @param moved of those that would go elsewhere; {@code stayed}: they could not be moved any more */
    public record Applied(int rule, int moved, int stayed) {}

    /**
     * What would go elsewhere; nothing changes.
     *
     * @throws BadInput when the rules could not be so
     */
    @Transactional(readOnly = true)
    public Preview preview(Change change, Actor actor) {
        var after = rules.with(change, actor);
        var before =
                rules.all().stream().filter(each -> each.holdsOn(change.day())).toList();
        var open = open(change);
        var diverted = new ArrayList<Diverted>();
        for (var concern : open.subList(0, Math.min(MOST, open.size()))) {
            var now = by(before, concern, change);
            var then = by(after, concern, change);
            if (then != null
                    && !then.organization().id().equals(concern.lead())
                    && (now == null
                            || !now.organization()
                                    .id()
                                    .equals(then.organization().id()))) {
                diverted.add(new Diverted(concern, concern.lead(), then));
            }
        }
        return new Preview(diverted, Math.min(MOST, open.size()), open.size() > MOST);
    }

    /**
     * Makes the change. New concerns go by it from its day on.
     *
     * @param move those that are open go along; only on the very day
     */
    @Transactional
    public Applied apply(Change change, boolean move, Actor actor) {
        if (move && !change.day().equals(organizations.today())) {
            throw new BadInput("move", "concerns.routing.move-later");
        }
        var diverted = move ? preview(change, actor).diverted() : List.<Diverted>of();
        var number = rules.change(change, actor);
        int moved = 0;
        for (var each : diverted) {
            moved += moved(each, change, number, actor) ? 1 : 0;
        }
        return new Applied(number, moved, diverted.size() - moved);
    }

    private boolean moved(Diverted each, Change change, int number, Actor actor) {
        var acting = each.to().item() == Integer.MAX_VALUE
                ? new Acting(each.to().organization(), number, each.to().reason())
                : each.to();
        var wanted = change.wanted();
        try {
            transfers.reroute(each.concern().id(), acting, wanted == null ? "" : wanted.reason(), actor);
            return true;
        } catch (BadInput | Conflict stays) {
            return false;
        }
    }

    private @Nullable Acting by(List<RoutingRule> all, Concern concern, Change change) {
        var category = categories.version(concern.category(), concern.categoryVersion());
        return places.remembered(concern.place())
                .flatMap(place -> routing.by(all, concern, place, category, change.day()))
                .orElse(null);
    }

    /** The newest first, of the places and kinds that the change is about. */
    private List<Concern> open(Change change) {
        var about = new ArrayList<RoutingRule>();
        if (change.wanted() != null) {
            about.add(change.wanted());
        }
        if (change.ends() != null) {
            rules.find(change.ends()).ifPresent(about::add);
        }
        var codes = about.stream().anyMatch(each -> each.category().equals(AuthorityLine.ALL))
                ? null
                : categories.open().stream()
                        .filter(category -> about.stream()
                                .anyMatch(each -> each.category().equals(category.code())
                                        || each.category().equals(category.group())))
                        .map(Category::code)
                        .toArray(String[]::new);
        return jdbc.sql("select " + ConcernRow.COLUMNS + """
                          from concerns.concern
                         where path && :places and not status = any(:staying) and routed_by = any(:byRule)
                           and (cast(:codes as text[]) is null or category = any(:codes))
                         order by raised_at desc
                         limit :most
                        """)
                .param(
                        "places",
                        about.stream().map(each -> each.place().value()).toArray(UUID[]::new))
                .param("staying", STAYING.stream().map(Enum::name).toArray(String[]::new))
                .param("byRule", BY_RULE.toArray(String[]::new))
                .param("codes", codes)
                .param("most", MOST + 1)
                .query(ConcernRow::read)
                .list();
    }
}
