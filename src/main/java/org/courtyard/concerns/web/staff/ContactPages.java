package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.Reporter;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The number of a reporter is shown after an explicit tap, and the tap is kept with its purpose. */
@Component
class ContactPages {

    /** Something else: typed. */
    static final String OTHER = "other";

    private final Concerns concerns;

    ContactPages(Concerns concerns) {
        this.concerns = concerns;
    }

    ContactPage question(Concern concern, Chosen chosen, Actor actor, Shell shell) {
        if (concerns.wayToReach(concern, actor) == ContactWay.NONE || !concerns.mayReach(concern, actor)) {
            throw new Refused("concerns.staff.no-contact");
        }
        var choices = Stream.concat(Concerns.PURPOSES.stream(), Stream.of(OTHER))
                .map(each ->
                        Choice.of(each, shell.say("concerns.staff.purpose." + each), each.equals(chosen.purpose())))
                .toList();
        return page(concern, choices, chosen, List.of(), null, shell);
    }

    /** @throws BadInput when no purpose was chosen, or none typed */
    ContactPage answer(Concern concern, Chosen chosen, Actor actor, Shell shell) {
        var reporter = concerns.reporter(concern, actor, chosen.said());
        return page(concern, List.of(), chosen, facts(reporter, shell), reporter.phone(), shell);
    }

    /** What somebody wants to look for, and in which words. */
    record Chosen(String purpose, String words, @Nullable String wrong) {

        static final Chosen USUAL = new Chosen("call-back", "", null);

        String said() {
            return Concerns.PURPOSES.contains(purpose) ? purpose : purpose.equals(OTHER) ? words : "";
        }

        Chosen refused(String why) {
            return new Chosen(purpose, words, why);
        }
    }

    static List<Fact> facts(Reporter reporter, Shell shell) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(shell.say("concerns.staff.contact.way"), shell.say("concerns.staff.way." + reporter.way())));
        add(facts, shell.say("concerns.staff.contact.name"), reporter.name());
        add(facts, shell.say("concerns.staff.contact.phone"), reporter.phone());
        add(facts, shell.say("concerns.staff.contact.mail"), reporter.mail());
        add(facts, shell.say("concerns.staff.contact.address"), reporter.address());
        return facts;
    }

    private static void add(List<Fact> facts, String term, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(term, text));
        }
    }

    private static ContactPage page(
            Concern concern,
            List<Choice> purposes,
            Chosen chosen,
            List<Fact> facts,
            @Nullable String phone,
            Shell shell) {
        return new ContactPage(
                ConcernPages.address(concern, shell),
                concern.title(),
                concern.reference(),
                purposes,
                chosen.words(),
                chosen.wrong(),
                facts,
                phone);
    }
}
