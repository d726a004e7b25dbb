package org.courtyard.commitments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtyard.commitments.rules.Budget;
import org.courtyard.commitments.rules.ClockDay;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.commitments.rules.DayKind;
import org.courtyard.commitments.rules.Explanation;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.web.view.Day;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words how a due time came about and how a commitment stands, for the pages of all modules. */
@Component
public class Explanations {

    private final Texts texts;

    Explanations(Texts texts) {
        this.texts = texts;
    }

    /** How it stands now, in words that name a time or a reason. */
    public State state(Commitment commitment, Shell shell) {
        var moments = shell.moments();
        var due = commitment.due();
        return switch (commitment.nearness(moments.now())) {
            case KEPT -> State.waiting(shell.say("commitments.state.kept"));
            case WAITING -> State.waiting(waiting(commitment, shell));
            case LATE -> State.late(moments.late(due == null ? moments.now() : due));
            case NEAR -> State.near(due == null ? "" : moments.deadline(due));
            case CALM -> State.calm(due == null ? "" : moments.promise(due));
        };
    }

    private String waiting(Commitment commitment, Shell shell) {
        var pause = commitment.pauseAt(shell.moments().now());
        return pause == null
                ? shell.say("commitments.state.paused")
                : shell.say("commitments.state.paused.for", words(pause.reason(), shell));
    }

    /** Rules and reasons are keys of the module that made them, or words. */
    public String words(String keyOrWords, Shell shell) {
        return texts.knows(shell.lang(), keyOrWords) ? shell.say(keyOrWords) : keyOrWords;
    }

    /**
     * What 怎么算的 opens.
     *
     * @param takesOver who takes over when it is broken; null: the level is named instead
     */
    public Why why(Explanation explanation, @Nullable String takesOver, Shell shell) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(shell, "start", start(explanation, shell)));
        facts.add(fact(shell, "rule", rule(explanation, shell)));
        if (explanation.latest() != null) {
            facts.add(fact(
                    shell,
                    "latest",
                    shell.say("commitments.why.latest.text", shell.moments().at(explanation.latest()))));
        }
        for (var pause : explanation.pauses()) {
            var end = pause.to() == null ? shell.moments().now() : pause.to();
            facts.add(fact(shell, "pause", pause(pause.from(), end, words(pause.reason(), shell), shell)));
        }
        if (!explanation.leftOut().isEmpty()) {
            facts.add(fact(shell, "left-out", leftOut(explanation, shell)));
        }
        for (var year : explanation.yearsUnknown()) {
            facts.add(fact(shell, "unknown", shell.say("commitments.why.unknown.text", year.toString())));
        }
        if (explanation.warning() != null) {
            var warning = shell.moments().at(explanation.warning());
            facts.add(fact(shell, "warning", shell.say("commitments.why.warning.text", warning)));
        }
        breach(explanation, takesOver, shell).ifPresent(facts::add);
        return new Why(null, days(explanation, shell.moments().today()), facts);
    }

    private static Fact fact(Shell shell, String term, String text) {
        return new Fact(shell.say("commitments.why." + term), text);
    }

    private static String start(Explanation explanation, Shell shell) {
        var at = shell.moments().at(explanation.start());
        return explanation.start().equals(explanation.received().truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                ? at
                : shell.say("commitments.why.start.later", at);
    }

    private String rule(Explanation explanation, Shell shell) {
        var name = words(explanation.rule(), shell);
        return shell.say("commitments.why.rule.text", name, budget(explanation, shell), explanation.version());
    }

    private static String budget(Explanation explanation, Shell shell) {
        var budget = explanation.budget();
        var working = explanation.kind() == ClockRule.Kind.WORKING_TIME ? "working-" : "";
        if (budget.unit() == Budget.Unit.DAYS) {
            return shell.say("commitments.budget." + working + "days", budget.amount());
        }
        return budget.amount() % 60 == 0
                ? shell.say("commitments.budget." + working + "hours", budget.amount() / 60)
                : shell.say("commitments.budget." + working + "minutes", budget.amount());
    }

    private static String pause(Instant from, Instant to, String reason, Shell shell) {
        var length = to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
        return shell.say("commitments.why.pause.text", shell.moments().span(length), reason);
    }

    /** 11 月 21 日、22 日 周末；10 月 1 日 国庆节. */
    private String leftOut(Explanation explanation, Shell shell) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (var day : explanation.leftOut()) {
            byName.computeIfAbsent(name(day, shell), name -> new ArrayList<>())
                    .add(shell.moments().date(day.date()));
        }
        var parts = new ArrayList<String>();
        byName.forEach((name, dates) ->
                parts.add(shell.say("commitments.why.left-out.text", texts.list(shell.lang(), dates), name)));
        return String.join(shell.say("commitments.why.left-out.and"), parts);
    }

    private static String name(ClockDay day, Shell shell) {
        var chinese = shell.lang() == org.courtyard.platform.i18n.Lang.ZH;
        var name = chinese ? day.nameZh() : day.nameEn();
        return day.kind() == DayKind.HOLIDAY && name != null ? name : shell.say("commitments.why.weekend");
    }

    private static java.util.Optional<Fact> breach(Explanation explanation, @Nullable String takesOver, Shell shell) {
        var level = explanation.takesOver();
        if (takesOver == null && level == null) {
            return java.util.Optional.empty();
        }
        var who = takesOver != null || level == null ? takesOver : shell.say("commitments.level." + level);
        return java.util.Optional.of(fact(shell, "breach", shell.say("commitments.why.breach.text", who)));
    }

    /** Only budgets in days have a strip; the days before the clock began are not drawn. */
    private static List<Day> days(Explanation explanation, LocalDate today) {
        if (explanation.budget().unit() != Budget.Unit.DAYS) {
            return List.of();
        }
        return explanation.days().stream()
                .dropWhile(day -> day.number() == 0)
                .map(day -> new Day(
                        day.date(), kind(day, today), day.number(), day.date().equals(today)))
                .toList();
    }

    private static Day.Kind kind(ClockDay day, LocalDate today) {
        if (day.due()) {
            return Day.Kind.DUE;
        }
        return switch (day.kind()) {
            case PAUSED -> Day.Kind.PAUSED;
            case COUNTED -> day.date().isAfter(today) ? Day.Kind.TO_COME : Day.Kind.COUNTED;
            case WEEKEND, HOLIDAY, NOT_STARTED -> Day.Kind.OFF;
        };
    }
}
