package org.courtyard.concerns.web.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courtyard.concerns.Counted;
import org.courtyard.concerns.Figures;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Rate;
import org.courtyard.platform.web.view.Shell;

/** Counts as the page says them: each with what it stands on, and leading to what it counts. */
final class OverviewNumbers {

    private OverviewNumbers() {}

    static List<Rate> rates(Figures figures, CountedLinks to, Shell shell) {
        var response = figures.response();
        var resolution = figures.resolution();
        var satisfaction = figures.satisfaction();
        return List.of(
                new Rate(
                        shell.say("concerns-overview.response"),
                        shell.say("concerns-overview.response.n", response.of(), response.inTime()),
                        part("concerns-overview.response.yes", response.inTime(), to.of(Counted.HEARD), shell),
                        part("concerns-overview.response.no", response.notInTime(), to.of(Counted.UNHEARD), shell),
                        null,
                        shell.say("concerns-overview.response.out"),
                        "#how"),
                new Rate(
                        shell.say("concerns-overview.resolution"),
                        shell.say("concerns-overview.resolution.n", resolution.of(), resolution.solved()),
                        part("concerns-overview.resolution.yes", resolution.solved(), to.of(Counted.SOLVED), shell),
                        part(
                                "concerns-overview.resolution.no",
                                resolution.notSolved(),
                                to.of(Counted.NOT_SOLVED),
                                shell),
                        part(
                                "concerns-overview.resolution.silent",
                                resolution.noAnswer(),
                                to.of(Counted.NO_ANSWER),
                                shell),
                        shell.say("concerns-overview.resolution.out"),
                        "#how"),
                new Rate(
                        shell.say("concerns-overview.satisfaction"),
                        shell.say("concerns-overview.satisfaction.n", satisfaction.of(), satisfaction.satisfied()),
                        part(
                                "concerns-overview.satisfaction.yes",
                                satisfaction.satisfied(),
                                to.of(Counted.SATISFIED),
                                shell),
                        part(
                                "concerns-overview.satisfaction.no",
                                satisfaction.notSatisfied(),
                                to.of(Counted.NOT_SATISFIED),
                                shell),
                        part(
                                "concerns-overview.satisfaction.silent",
                                satisfaction.notRated(),
                                to.of(Counted.NOT_RATED),
                                shell),
                        null,
                        "#how"));
    }

    private static Rate.Part part(String key, int count, String href, Shell shell) {
        return new Rate.Part(shell.say(key), count, href);
    }

    static List<OverviewPage.Bar> ages(Figures figures, CountedLinks to, Shell shell) {
        int most = figures.ages().stream().mapToInt(Figures.Age::count).max().orElse(0);
        return figures.ages().stream()
                .map(age -> new OverviewPage.Bar(
                        age.to() == 0
                                ? shell.say("concerns-overview.age.from", age.from())
                                : shell.say("concerns-overview.age.between", age.from(), age.to() - 1),
                        age.count(),
                        most == 0 ? 0 : Math.round(1000.0 * age.count() / most) / 10.0,
                        age.to() == 0,
                        Counted.of("age-" + age.from()).map(to::of).orElse(null)))
                .toList();
    }

    static List<Fact> apart(Figures figures, CountedLinks to, Shell shell) {
        var apart = figures.apart();
        var facts = new ArrayList<>(facts(
                to,
                shell,
                Map.entry("on-spot", apart.solvedOnSpot()),
                Map.entry("declined", apart.declined()),
                Map.entry("funds", apart.awaitingFunds()),
                Map.entry("beyond", apart.beyondLevel()),
                Map.entry("suspended", apart.suspended()),
                Map.entry("elsewhere", apart.pointedElsewhere()),
                Map.entry("merged", apart.merged()),
                Map.entry("withdrawn", apart.withdrawn())));
        for (var each : figures.handedDown()) {
            facts.add(new Fact(
                    shell.say("concerns-overview.handed-down", shell.say("places.level." + each.level())),
                    shell.say("concerns-overview.handed-down.count", each.count(), each.withNothing())));
        }
        for (var each : figures.calledIn()) {
            facts.add(new Fact(
                    shell.say(
                            "concerns-overview.called-in",
                            shell.say("places.level." + each.level()),
                            shell.say("organizations.kind." + each.kind())),
                    shell.say(
                            "concerns-overview.called-in.count",
                            each.count(),
                            each.justified(),
                            each.notJustified(),
                            each.declined())));
        }
        return facts;
    }

    static List<Fact> recorded(Figures figures, CountedLinks to, Shell shell) {
        var recorded = figures.recorded();
        return recorded.of() == 0
                ? List.of()
                : facts(
                        to,
                        shell,
                        Map.entry("recorded-on-time", recorded.onTime()),
                        Map.entry("recorded-late", recorded.late()),
                        Map.entry("recorded-none", recorded.noVerdict()));
    }

    static List<Fact> recomputed(Figures figures, CountedLinks to, Shell shell) {
        var recorded = figures.recorded();
        return recorded.of() == 0
                ? List.of()
                : facts(
                        to,
                        shell,
                        Map.entry("target-kept", recorded.closedInTime()),
                        Map.entry("target-missed", recorded.closedLate()),
                        Map.entry("target-open", recorded.openPastTarget()),
                        Map.entry("target-none", recorded.noTarget()));
    }

    @SafeVarargs
    private static List<Fact> facts(CountedLinks to, Shell shell, Map.Entry<String, Integer>... counts) {
        return java.util.Arrays.stream(counts)
                .map(each -> new Fact(
                        shell.say("concerns-overview.column." + each.getKey()),
                        shell.say("concerns-overview.count", each.getValue()),
                        each.getValue() == 0
                                ? null
                                : Counted.of(each.getKey()).map(to::of).orElse(null)))
                .toList();
    }
}
