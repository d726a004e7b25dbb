package org.courtyard.organizations.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.RoutingRule;
import org.courtyard.places.Level;
import org.courtyard.places.PlaceId;
import org.junit.jupiter.api.Test;

/** Whatever the rules are: a decision ends, is somebody who covers the place, and pushes nothing down that is off the list. */
class RedirectionTest {

    private static final LocalDate LONG_AGO = LocalDate.parse("2025-01-01");
    private static final List<Level> LEVELS = List.of(Level.DISTRICT, Level.STREET, Level.COMMUNITY, Level.COMPOUND);
    private static final List<OrganizationKind> KINDS = List.of(
            OrganizationKind.DEPARTMENT,
            OrganizationKind.OFFICE,
            OrganizationKind.RESIDENTS_COMMITTEE,
            OrganizationKind.PROPERTY_COMPANY);
    private static final List<String> CATEGORIES = List.of("lamps", "litter", "facilities", AuthorityLine.ALL);

    private final List<UUID> path = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void nothingOffTheListIsPushedDownByAnyRules() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var bodies = bodies(random);
            var lines = lines(random);
            var rules = rules(random, bodies);
            var matter = new Matter(pick(random, List.of("lamps", "litter")), "facilities", null, "BUILDING");
            var plain = AuthorityRule.decide(lines, bodies, matter, Set.of());
            var redirected = AuthorityRule.decide(rules, path, lines, bodies, matter, Set.of());
            assertThat(redirected.isPresent()).isEqualTo(plain.isPresent());
            if (redirected.isPresent()) {
                var from = body(bodies, plain.get());
                var to = body(bodies, redirected.get());
                assertThat(!to.level().below(from.level()) || AuthorityRule.gives(lines, to, matter) || to.equals(from))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    @Test
    void theNearestPlaceGoesFirstThenTheOrder() {
        var committee = body(Level.COMMUNITY, OrganizationKind.RESIDENTS_COMMITTEE, true);
        var street = body(Level.STREET, OrganizationKind.OFFICE, true);
        var district = body(Level.DISTRICT, OrganizationKind.DEPARTMENT, false);
        var bodies = List.of(committee, street, district);
        var far = rule(1, 1, 0, "lamps", null, street);
        var near = rule(2, 9, 2, "lamps", null, district);
        var nearer = rule(3, 5, 2, "lamps", null, street);
        var matter = new Matter("lamps", "facilities", null, null);
        assertThat(decided(List.of(far, near), bodies, matter).item()).isEqualTo(2);
        assertThat(decided(List.of(far, near, nearer), bodies, matter).item()).isEqualTo(3);
    }

    @Test
    void aRuleThatNamesWhatWouldActOtherwiseTakesItFurther() {
        var committee = body(Level.COMMUNITY, OrganizationKind.RESIDENTS_COMMITTEE, true);
        var street = body(Level.STREET, OrganizationKind.OFFICE, true);
        var district = body(Level.DISTRICT, OrganizationKind.DEPARTMENT, false);
        var first = rule(1, 1, 2, "lamps", null, street);
        var second = rule(2, 2, 2, "lamps", OrganizationKind.OFFICE, district);
        var decision = decided(
                List.of(first, second),
                List.of(committee, street, district),
                new Matter("lamps", "facilities", null, null));
        assertThat(decision.organization()).isEqualTo(district.id());
        assertThat(decision.item()).isEqualTo(2);
    }

    private AuthorityRule.Decision decided(List<RoutingRule> rules, List<Body> bodies, Matter matter) {
        return AuthorityRule.decide(rules, path, List.of(), bodies, matter, Set.of())
                .orElseThrow();
    }

    private static Body body(List<Body> bodies, AuthorityRule.Decision decision) {
        return bodies.stream()
                .filter(each -> each.id().equals(decision.organization()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Body> bodies(Random random) {
        var bodies = new ArrayList<Body>();
        for (var level : LEVELS.reversed()) {
            for (var kind : KINDS) {
                if (random.nextInt(3) > 0) {
                    bodies.add(body(level, kind, random.nextInt(4) == 0));
                }
            }
        }
        return bodies;
    }

    private static Body body(Level level, OrganizationKind kind, boolean desk) {
        return new Body(new OrganizationId(UUID.randomUUID()), kind, level, desk, null, Set.of());
    }

    private static List<AuthorityLine> lines(Random random) {
        var lines = new ArrayList<AuthorityLine>();
        for (int item = 1; item <= random.nextInt(6); item++) {
            lines.add(new AuthorityLine(
                    item, pick(random, CATEGORIES), null, null, pick(random, LEVELS), pick(random, KINDS), null, ""));
        }
        return lines;
    }

    private List<RoutingRule> rules(Random random, List<Body> bodies) {
        var rules = new ArrayList<RoutingRule>();
        for (int number = 1; number <= random.nextInt(8); number++) {
            if (!bodies.isEmpty()) {
                var from = random.nextBoolean() ? pick(random, KINDS) : null;
                rules.add(rule(
                        number,
                        random.nextInt(5),
                        random.nextInt(3),
                        pick(random, CATEGORIES),
                        from,
                        pick(random, bodies)));
            }
        }
        return rules;
    }

    private RoutingRule rule(
            int number,
            int position,
            int depth,
            String category,
            @org.jspecify.annotations.Nullable OrganizationKind from,
            Body to) {
        return new RoutingRule(
                number,
                position,
                new PlaceId(path.get(depth)),
                category,
                null,
                null,
                null,
                from,
                to.level(),
                to.kind(),
                null,
                number % 2 == 0 ? to.id() : null,
                "因地制宜",
                LONG_AGO,
                null);
    }

    private static <E> E pick(Random random, List<E> from) {
        return from.get(random.nextInt(from.size()));
    }
}
