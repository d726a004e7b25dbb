package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.List;
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

    static final List<String> PURPOSES = List.of("call-back", "question", "visit", "deliver");

    private final Concerns concerns;

    ContactPages(Concerns concerns) {
        this.concerns = concerns;
    }

    ContactPage question(Concern concern, Actor actor, Shell shell) {
        if (concerns.wayToReach(concern, actor) == ContactWay.NONE || !concerns.mayReach(concern, actor)) {
            throw new Refused("concerns.staff.no-contact");
        }
        var choices = PURPOSES.stream()
                .map(each -> Choice.of(each, shell.say("concerns.staff.purpose." + each), each.equals("call-back")))
                .toList();
        return page(concern, choices, List.of(), null, shell);
    }

    ContactPage answer(Concern concern, String purpose, Actor actor, Shell shell) {
        var reporter = reporter(concern, purpose, actor, shell);
        return page(concern, List.of(), facts(reporter, shell), reporter.phone(), shell);
    }

    /** Reads it and leaves a line about the look. */
    Reporter reporter(Concern concern, String purpose, Actor actor, Shell shell) {
        return concerns.reporter(concern, actor, shell.say("concerns.staff.purpose." + purpose));
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
            Concern concern, List<Choice> purposes, List<Fact> facts, @Nullable String phone, Shell shell) {
        return new ContactPage(
                ConcernPages.address(concern, shell), concern.title(), concern.reference(), purposes, facts, phone);
    }
}
