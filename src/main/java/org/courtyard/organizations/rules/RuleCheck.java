package org.courtyard.organizations.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.RoutingRule;
import org.courtyard.places.ManagementMode;
import org.jspecify.annotations.Nullable;

/** Why a routing rule cannot be: it contradicts, goes round in a circle, never counts, or pushes down what is off the list. */
public final class RuleCheck {

    private RuleCheck() {}

    /** @param key of the reason in words; {@code args} of it */
    public record Refusal(String field, String key, List<Object> args) {

        static Refusal of(String field, String key, Object... args) {
            return new Refusal(field, key, List.of(args));
        }
    }

    /**
     * @param others that hold on some day with it, without itself or what it replaces
     * @param categories every category code with its group
     * @param lines of the authority list on its day
     */
    public static Optional<Refusal> refuse(
            RoutingRule rule,
            Collection<RoutingRule> others,
            Collection<AuthorityLine> lines,
            Map<String, String> categories) {
        return unknown(rule, categories)
                .or(() -> itself(rule))
                .or(() -> contradicts(rule, others))
                .or(() -> shadowed(rule, others, categories))
                .or(() -> circle(rule, others))
                .or(() -> never(rule, lines, categories))
                .or(() -> pushesDown(rule, lines, categories));
    }

    private static Optional<Refusal> unknown(RoutingRule rule, Map<String, String> categories) {
        var category = rule.category();
        var known = category.equals(AuthorityLine.ALL)
                || categories.containsKey(category)
                || categories.containsValue(category);
        return known ? Optional.empty() : Optional.of(Refusal.of("category", "organizations.rule.category"));
    }

    private static Optional<Refusal> itself(RoutingRule rule) {
        return rule.fromLevel() == rule.level() && rule.fromKind() == rule.kind() && rule.organization() == null
                ? Optional.of(Refusal.of("kind", "organizations.rule.itself"))
                : Optional.empty();
    }

    private static Optional<Refusal> contradicts(RoutingRule rule, Collection<RoutingRule> others) {
        return others.stream()
                .filter(other -> other.place().equals(rule.place()) && same(rule, other))
                .findFirst()
                .map(other -> Refusal.of(
                        "category",
                        target(rule).equals(target(other))
                                ? "organizations.rule.twice"
                                : "organizations.rule.contradicts",
                        other.number()));
    }

    /** An earlier one of the same place takes all that it would take. */
    private static Optional<Refusal> shadowed(
            RoutingRule rule, Collection<RoutingRule> others, Map<String, String> categories) {
        var group = categories.getOrDefault(rule.category(), rule.category());
        return others.stream()
                .filter(other -> other.place().equals(rule.place()) && other.position() <= rule.position())
                .filter(other -> (wider(other.category(), rule.category())
                                || other.category().equals(group))
                        && wider(other.mode(), rule.mode())
                        && wider(other.whose(), rule.whose())
                        && wider(other.fromLevel(), rule.fromLevel())
                        && wider(other.fromKind(), rule.fromKind())
                        && rule.fromLevel() == null
                        && rule.fromKind() == null)
                .findFirst()
                .map(other -> Refusal.of("position", "organizations.rule.shadowed", other.number()));
    }

    /** Following what takes over from what, it comes back to where it began. */
    private static Optional<Refusal> circle(RoutingRule rule, Collection<RoutingRule> others) {
        var way = new ArrayList<RoutingRule>();
        way.add(rule);
        return back(rule, rule, others, new HashSet<>(), way)
                ? Optional.of(Refusal.of(
                        "kind",
                        "organizations.rule.circle",
                        way.stream()
                                .skip(1)
                                .map(each -> String.valueOf(each.number()))
                                .toList()
                                .toString()))
                : Optional.empty();
    }

    private static boolean back(
            RoutingRule start,
            RoutingRule at,
            Collection<RoutingRule> others,
            Set<Integer> seen,
            List<RoutingRule> way) {
        if (at != start && takesFrom(start, at)) {
            return true;
        }
        for (var next : others) {
            if (takesFrom(next, at) && overlap(next, start) && seen.add(next.number())) {
                way.add(next);
                if (back(start, next, others, seen, way)) {
                    return true;
                }
                way.removeLast();
            }
        }
        return false;
    }

    /** What the other sends on, this one would take. */
    private static boolean takesFrom(RoutingRule rule, RoutingRule other) {
        var named = rule.fromLevel() != null || rule.fromKind() != null;
        return named
                && (rule.fromLevel() == null || rule.fromLevel() == other.level())
                && (rule.fromKind() == null || rule.fromKind() == other.kind());
    }

    private static boolean overlap(RoutingRule one, RoutingRule other) {
        return meets(one.mode(), other.mode())
                && meets(one.whose(), other.whose())
                && (one.category().equals(other.category())
                        || one.category().equals(AuthorityLine.ALL)
                        || other.category().equals(AuthorityLine.ALL));
    }

    /** Nothing that it speaks of would ever go to whom it takes it from. */
    private static Optional<Refusal> never(
            RoutingRule rule, Collection<AuthorityLine> lines, Map<String, String> categories) {
        if (rule.fromLevel() == null && rule.fromKind() == null) {
            return Optional.empty();
        }
        var desk = rule.fromKind() == null
                || rule.fromKind() == OrganizationKind.RESIDENTS_COMMITTEE
                || rule.fromKind() == OrganizationKind.OFFICE;
        var possible = desk
                || cells(rule, categories).stream()
                        .anyMatch(matter ->
                                lines.stream().anyMatch(line -> AuthorityRule.fits(line, matter) && from(rule, line)));
        return possible ? Optional.empty() : Optional.of(Refusal.of("fromKind", "organizations.rule.never"));
    }

    /** The list gives it to a level above, and not to this body. */
    private static Optional<Refusal> pushesDown(
            RoutingRule rule, Collection<AuthorityLine> lines, Map<String, String> categories) {
        for (var matter : cells(rule, categories)) {
            var fitting = lines.stream()
                    .filter(line -> AuthorityRule.fits(line, matter))
                    .toList();
            var given = fitting.stream().anyMatch(line -> isTarget(rule, line));
            if (!given) {
                var above = narrowest(fitting, matter).stream()
                        .filter(line -> from(rule, line) && rule.level().below(line.level()))
                        .findFirst();
                if (above.isPresent()) {
                    return Optional.of(Refusal.of(
                            "kind", "organizations.rule.off-list", above.get().item()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<AuthorityLine> narrowest(List<AuthorityLine> fitting, Matter matter) {
        for (var breadth : List.of(matter.category(), matter.group(), AuthorityLine.ALL)) {
            var found = fitting.stream()
                    .filter(line -> line.category().equals(breadth))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean isTarget(RoutingRule rule, AuthorityLine line) {
        return line.kind() == rule.kind()
                && line.level() == rule.level()
                && (line.matter() == null
                        || rule.matter() == null
                        || line.matter().equals(rule.matter()));
    }

    private static boolean from(RoutingRule rule, AuthorityLine line) {
        return (rule.fromLevel() == null || rule.fromLevel() == line.level())
                && (rule.fromKind() == null || rule.fromKind() == line.kind());
    }

    /** Every matter the rule may speak of. */
    private static List<Matter> cells(RoutingRule rule, Map<String, String> categories) {
        var cells = new ArrayList<Matter>();
        var modes = new ArrayList<@Nullable ManagementMode>(Arrays.asList(ManagementMode.values()));
        modes.add(null);
        categories.forEach((category, group) -> modes.forEach(mode -> AuthorityLine.WHOSE.forEach(whose -> {
            var matter = new Matter(category, group, mode, whose);
            if (Redirection.fits(rule, matter)) {
                cells.add(matter);
            }
        })));
        return cells;
    }

    private static boolean same(RoutingRule one, RoutingRule other) {
        return one.category().equals(other.category())
                && one.mode() == other.mode()
                && Objects.equals(one.whose(), other.whose())
                && one.fromLevel() == other.fromLevel()
                && one.fromKind() == other.fromKind();
    }

    private static List<Object> target(RoutingRule rule) {
        return rule.organization() != null
                ? List.of(rule.organization())
                : List.of(rule.level(), rule.kind(), String.valueOf(rule.matter()));
    }

    private static boolean wider(@Nullable Object one, @Nullable Object other) {
        return one == null || one.equals(AuthorityLine.ALL) || one.equals(other);
    }

    private static boolean meets(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }
}
