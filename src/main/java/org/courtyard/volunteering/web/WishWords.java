package org.courtyard.volunteering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.Wrong;
import org.courtyard.volunteering.SmallWish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Small wishes in words. */
@Component
class WishWords {

    private final Places places;
    private final Organizations organizations;

    WishWords(Places places, Organizations organizations) {
        this.places = places;
        this.organizations = organizations;
    }

    List<Row> rows(List<SmallWish> wishes, String below, Shell shell) {
        return wishes.stream()
                .map(each -> Row.of(shell.to(below + each.id()), state(each, shell), each.title(), place(each, shell)))
                .toList();
    }

    List<@Nullable Object> cells(SmallWish wish, Shell shell) {
        return Arrays.<@Nullable Object>asList(
                wish.day(),
                wish.title(),
                wish.needed(),
                place(wish, shell),
                wish.helpers(),
                wish.accepted(),
                stands(wish, shell));
    }

    List<Fact> facts(SmallWish wish, Shell shell) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(shell.say("volunteering.column.day"), shell.moments().day(wish.day())));
        facts.add(new Fact(shell.say("volunteering.column.place"), place(wish, shell)));
        facts.add(new Fact(
                shell.say("volunteering.column.helpers"),
                shell.say("volunteering.of-wanted", wish.accepted(), wish.helpers())));
        facts.add(new Fact(
                shell.say("volunteering.opened-by"),
                organizations
                        .remembered(wish.organization())
                        .map(each -> each.called(shell.lang()))
                        .orElse("")));
        return facts;
    }

    State state(SmallWish wish, Shell shell) {
        var words = stands(wish, shell);
        return switch (wish.state()) {
            case OPEN -> State.calm(shell.say("volunteering.by", shell.moments().day(wish.day())));
            case DONE -> State.done(words);
            case TAKEN, WITHDRAWN, EXPIRED -> State.waiting(words);
        };
    }

    private String place(SmallWish wish, Shell shell) {
        var own = places.remembered(wish.place()).orElse(null);
        if (own == null) {
            return "";
        }
        var path = wish.path();
        var above = own.level().official() || path.size() < 2
                ? null
                : places.remembered(new PlaceId(path.get(path.size() - 2))).orElse(null);
        return above == null ? own.called(shell.lang()) : named(above, own, shell);
    }

    private static String named(Place above, Place own, Shell shell) {
        return above.called(shell.lang()) + " " + own.called(shell.lang());
    }

    private static String stands(SmallWish wish, Shell shell) {
        return shell.say("volunteering.state." + wish.state().name());
    }

    static List<Wrong> wrongs(BadInput refused, Shell shell) {
        return refused.wrongs().stream()
                .map(each -> new Wrong(each.field(), shell.say(each.key(), each.args())))
                .toList();
    }

    /** Its day has come, so that one can say how it went. */
    static boolean dayHasCome(SmallWish wish, LocalDate today) {
        return !today.isBefore(wish.day());
    }
}
