package org.courtyard.organizations.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.RoutingRule;
import org.courtyard.places.Level;

/**
 * Who acts: the lowest level that has somebody with authority.
 *
 * <p>Lines for the very category come before lines for its group, and those before lines for everything, so that a
 * general line at the bottom never takes what the list gives to a level above by name. Among lines of the same breadth
 * the lowest level goes first, then the line that says more about mode and whose thing it is, then the smaller item
 * number. A line counts only where a body of its kind and matter covers the place at its level. Where no line counts, the
 * nearest desk takes it.
 *
 * <p>A body that is complained of never acts, nor does anyone who answers to it or would stand in for it (the same kind
 * at the same level). Then the residents' committee acts, else the nearest desk above the level of the one complained of.
 */
public final class AuthorityRule {

    private static final Comparator<AuthorityLine> LOWEST_FIRST = comparing(AuthorityLine::level)
            .reversed()
            .thenComparing(comparingInt(AuthorityRule::detail).reversed())
            .thenComparingInt(AuthorityLine::item);

    private AuthorityRule() {}

    /** Who acts, by which item (0 without one), and the reason's code. */
    public record Decision(OrganizationId organization, int item, String reason) {}

    /**
     * @param lines valid on the day, in any order
     * @param bodies that cover the place, the nearest first
     * @param excluded the ones complained of
     * @return empty when nobody at all may act
     */
    public static Optional<Decision> decide(
            Collection<AuthorityLine> lines, List<Body> bodies, Matter matter, Set<OrganizationId> excluded) {
        var regular = regular(lines, bodies, matter);
        var complainedOf =
                bodies.stream().filter(body -> excluded.contains(body.id())).toList();
        var free = free(bodies, excluded);
        if (regular.isEmpty() || free.test(regular.get().body())) {
            return regular.map(Found::decision);
        }
        return instead(bodies, complainedOf, free, regular.get().item());
    }

    /** Who is not complained of, answers to nobody who is, and would not stand in for one. */
    static Predicate<Body> free(List<Body> bodies, Set<OrganizationId> excluded) {
        var complainedOf =
                bodies.stream().filter(body -> excluded.contains(body.id())).toList();
        return body -> complainedOf.stream().noneMatch(bad -> standsWith(body, bad))
                && body.superiors().stream().noneMatch(excluded::contains)
                && !excluded.contains(body.id());
    }

    /**
     * As the other one, and then by what the place does otherwise.
     *
     * @param rules in force on the day, in any order
     * @param path of the place, the farthest first
     */
    public static Optional<Decision> decide(
            Collection<RoutingRule> rules,
            List<UUID> path,
            Collection<AuthorityLine> lines,
            List<Body> bodies,
            Matter matter,
            Set<OrganizationId> excluded) {
        return decide(lines, bodies, matter, excluded)
                .map(decision -> decision.reason().equals("complained-of")
                        ? decision
                        : Redirection.apply(rules, path, decision, lines, bodies, matter, free(bodies, excluded)));
    }

    /** Whether a line of the list gives the matter to this body, whoever else may act too. */
    public static boolean gives(Collection<AuthorityLine> lines, Body body, Matter matter) {
        return lines.stream().anyMatch(line -> fits(line, matter) && covers(line, body));
    }

    private static Optional<Found> regular(Collection<AuthorityLine> lines, List<Body> bodies, Matter matter) {
        var byLine = lines.stream()
                .filter(line -> fits(line, matter))
                .sorted(comparingInt((AuthorityLine line) -> breadth(line, matter))
                        .thenComparing(LOWEST_FIRST))
                .flatMap(line -> bodies.stream()
                        .filter(body -> covers(line, body))
                        .sorted(comparing(body -> !Objects.equals(line.matter(), body.matter())))
                        .limit(1)
                        .map(body -> new Found(body, line.item(), "authority")))
                .findFirst();
        return byLine.or(() -> bodies.stream().filter(Body::desk).findFirst().map(desk -> new Found(desk, 0, "desk")));
    }

    private static Optional<Decision> instead(
            List<Body> bodies, List<Body> complainedOf, Predicate<Body> free, int item) {
        var committee = bodies.stream()
                .filter(body -> body.kind() == OrganizationKind.RESIDENTS_COMMITTEE)
                .filter(free)
                .findFirst();
        var highest = complainedOf.stream()
                .map(Body::level)
                .min(Comparator.naturalOrder())
                .orElse(Level.UNIT);
        return committee
                .or(() -> bodies.stream()
                        .filter(body -> body.desk() && highest.below(body.level()))
                        .filter(free)
                        .findFirst())
                .map(body -> new Decision(body.id(), item, "complained-of"));
    }

    static boolean fits(AuthorityLine line, Matter matter) {
        var category = line.category();
        return (category.equals(AuthorityLine.ALL)
                        || category.equals(matter.category())
                        || category.equals(matter.group()))
                && (line.mode() == null || line.mode() == matter.mode())
                && (line.whose() == null || line.whose().equals(matter.whose()));
    }

    private static boolean covers(AuthorityLine line, Body body) {
        return body.kind() == line.kind()
                && body.level() == line.level()
                && (line.matter() == null
                        || body.matter() == null
                        || line.matter().equals(body.matter()));
    }

    private static boolean standsWith(Body body, Body bad) {
        return body.kind() == bad.kind() && body.level() == bad.level() && Objects.equals(body.matter(), bad.matter());
    }

    private static int breadth(AuthorityLine line, Matter matter) {
        if (line.category().equals(AuthorityLine.ALL)) {
            return 2;
        }
        return line.category().equals(matter.category()) ? 0 : 1;
    }

    private static int detail(AuthorityLine line) {
        return (line.mode() == null ? 0 : 1) + (line.whose() == null ? 0 : 1);
    }

    private record Found(Body body, int item, String reason) {

        Decision decision() {
            return new Decision(body.id(), item, reason);
        }
    }
}
