package org.courtyard.organizations.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.RoutingRule;
import org.courtyard.organizations.rules.AuthorityRule.Decision;

/**
 * What the routing rules of a place make of what the authority list decided.
 *
 * <p>Rules of the nearest place go first, then the smaller position, then the smaller number. The first that fits takes it on;
 * from there only rules that name what would act otherwise may take it further, each once. A rule counts only where its body
 * covers the place, and never pushes anything down to a body that the list does not give it to.
 */
public final class Redirection {

    private Redirection() {}

    /**
     * @param rules in force, in any order
     * @param path of the place, the farthest first
     * @param start what the list says
     * @param free may act at all: not complained of
     */
    static Decision apply(
            Collection<RoutingRule> rules,
            List<UUID> path,
            Decision start,
            Collection<AuthorityLine> lines,
            List<Body> bodies,
            Matter matter,
            Predicate<Body> free) {
        var first = body(bodies, start);
        if (first.isEmpty()) {
            return start;
        }
        var ordered = rules.stream()
                .filter(rule -> path.contains(rule.place().value()) && fits(rule, matter))
                .sorted(comparingInt(
                                (RoutingRule rule) -> -path.indexOf(rule.place().value()))
                        .thenComparingInt(RoutingRule::position)
                        .thenComparingInt(RoutingRule::number))
                .toList();
        var at = first.get();
        var decision = start;
        Set<Integer> used = new HashSet<>();
        for (var next = next(ordered, used, at); next.isPresent(); next = next(ordered, used, at)) {
            var rule = next.get();
            used.add(rule.number());
            var target = bodies.stream()
                    .filter(body -> isTarget(rule, body))
                    .filter(free)
                    .filter(body -> mayGo(body, first.get(), lines, matter))
                    .min(comparing(body -> !Objects.equals(rule.matter(), body.matter())));
            if (target.isPresent()) {
                at = target.get();
                decision = new Decision(at.id(), rule.number(), "rule");
                used.add(TAKEN);
            }
        }
        return decision;
    }

    /** Stands in the set of used ones once any rule took it on. */
    private static final int TAKEN = 0;

    private static Optional<RoutingRule> next(List<RoutingRule> ordered, Set<Integer> used, Body at) {
        return ordered.stream()
                .filter(rule -> !used.contains(rule.number()))
                .filter(rule -> !used.contains(TAKEN) || rule.fromLevel() != null || rule.fromKind() != null)
                .filter(rule -> (rule.fromLevel() == null || rule.fromLevel() == at.level())
                        && (rule.fromKind() == null || rule.fromKind() == at.kind()))
                .findFirst();
    }

    /** Upwards and sideways always; downwards only by the list. */
    static boolean mayGo(Body target, Body start, Collection<AuthorityLine> lines, Matter matter) {
        return !target.level().below(start.level()) || AuthorityRule.gives(lines, target, matter);
    }

    static boolean fits(RoutingRule rule, Matter matter) {
        var category = rule.category();
        return (category.equals(AuthorityLine.ALL)
                        || category.equals(matter.category())
                        || category.equals(matter.group()))
                && (rule.mode() == null || rule.mode() == matter.mode())
                && (rule.whose() == null || rule.whose().equals(matter.whose()));
    }

    private static boolean isTarget(RoutingRule rule, Body body) {
        return rule.organization() != null
                ? rule.organization().equals(body.id())
                : rule.kind() == body.kind()
                        && rule.level() == body.level()
                        && (rule.matter() == null
                                || body.matter() == null
                                || rule.matter().equals(body.matter()));
    }

    private static Optional<Body> body(List<Body> bodies, Decision decision) {
        return bodies.stream()
                .filter(each -> each.id().equals(decision.organization()))
                .findFirst();
    }
}
