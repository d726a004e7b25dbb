package org.courtyard.platform.web.view;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every part a page is made of, on one page: for whoever draws a page, and for the tests of the look. */
@Controller
@Profile("demo | dev")
class KitController {

    @GetMapping("/{lang:zh|en}/kit")
    @MayCall(Who.ANYONE)
    String kit(Shell shell, Model model) {
        var now = shell.moments().now();
        var late = now.minus(Duration.ofHours(65).plusMinutes(20));
        var rows = List.of(
                Row.of("#", State.late(shell.moments().late(late)), shell.say("kit.tank"), shell.say("kit.property")),
                Row.of(
                        "#",
                        State.near(shell.moments().promise(now.plus(Duration.ofMinutes(400)))),
                        shell.say("kit.lift"),
                        shell.say("kit.property")),
                Row.of(
                        "#",
                        State.calm(shell.moments().promise(now.plus(Duration.ofMinutes(4 * 1440 + 400)))),
                        shell.say("kit.lane"),
                        shell.say("kit.three")),
                Row.of("#", State.waiting(shell.say("kit.waiting")), shell.say("kit.shed"), null),
                Row.of("#", State.done(shell.say("kit.done")), shell.say("kit.door"), null),
                Row.of("#", "coin", shell.say("kit.book"), shell.say("kit.book.line", 38420, 31065)));
        model.addAttribute("page", new KitPage(rows, why(shell), entries(shell), rates(shell)));
        return "kit/show";
    }

    /** The same parts in the staff's frame. */
    @GetMapping("/{lang:zh|en}/kit/staff")
    @MayCall(Who.ANYONE)
    String staff(Shell shell, Model model) {
        kit(shell, model);
        return "kit/staff";
    }

    private static Why why(Shell shell) {
        var first = LocalDate.of(2026, 11, 18);
        var days = new ArrayList<Day>();
        var counted = 0;
        for (int i = 0; i < 10; i++) {
            var kind = switch (i) {
                case 2 -> Day.Kind.PAUSED;
                case 3, 4 -> Day.Kind.OFF;
                case 0, 1, 5 -> Day.Kind.COUNTED;
                case 9 -> Day.Kind.DUE;
                default -> Day.Kind.TO_COME;
            };
            var counts = kind != Day.Kind.PAUSED && kind != Day.Kind.OFF;
            counted += counts ? 1 : 0;
            days.add(new Day(first.plusDays(i), kind, counts ? counted : 0, i == 5));
        }
        return new Why(
                shell.say("kit.why"),
                days,
                List.of(new Fact(shell.say("kit.why.rule"), shell.say("kit.why.rule.text", "3"))));
    }

    private static List<Entry> entries(Shell shell) {
        var now = shell.moments().now();
        return List.of(
                Entry.of("speakerphone", shell.say("kit.called"), null, null, now.minus(Duration.ofHours(1))),
                Entry.rest(shell.say("kit.weekend")),
                Entry.kept(shell.say("kit.answered"), shell.say("kit.said"), now.minus(Duration.ofDays(5))),
                Entry.toCome(shell.say("kit.ask"), null));
    }

    private static List<Rate> rates(Shell shell) {
        return List.of(
                new Rate(
                        shell.say("kit.rate"),
                        shell.say("kit.rate.text", 148, 123),
                        new Rate.Part(shell.say("kit.rate.yes"), 123),
                        new Rate.Part(shell.say("kit.rate.no"), 25),
                        new Rate.Part(shell.say("kit.rate.silent"), 196),
                        null,
                        "#"),
                new Rate(
                        shell.say("kit.rate"),
                        shell.say("kit.rate.text", 3, 2),
                        new Rate.Part(shell.say("kit.rate.yes"), 2),
                        new Rate.Part(shell.say("kit.rate.no"), 1),
                        null,
                        null,
                        null));
    }
}
