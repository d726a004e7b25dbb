package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.concerns.Calls;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.PartLinks;
import org.courtyard.concerns.PartTerms;
import org.courtyard.concerns.Possibilities;
import org.courtyard.concerns.Task;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one part together. */
@Component
class PartPages {

    private final Concerns concerns;
    private final Calls calls;
    private final PartLinks links;
    private final Possibilities possibilities;
    private final PartCards cards;
    private final Clocks clocks;
    private final Organizations organizations;
    private final Authorities authorities;

    PartPages(
            Concerns concerns,
            Calls calls,
            PartLinks links,
            Possibilities possibilities,
            PartCards cards,
            Clocks clocks,
            Organizations organizations,
            Authorities authorities) {
        this.concerns = concerns;
        this.calls = calls;
        this.links = links;
        this.possibilities = possibilities;
        this.cards = cards;
        this.clocks = clocks;
        this.organizations = organizations;
        this.authorities = authorities;
    }

    /** What came back with a form. */
    record Typed(String text, List<Wrong> wrongs, PartPage.@Nullable Given given) {

        static final Typed NOTHING = new Typed("", List.of(), null);
    }

    PartPage page(Concern concern, UUID id, Typed typed, Actor actor, Shell shell) {
        var part = concerns.tasks(concern).stream()
                .filter(each -> each.id().equals(id)
                        && each.role() != Task.Role.LEAD
                        && concerns.showsInternals(concern, actor))
                .findFirst()
                .orElseThrow(() -> new Missing("concerns.hand-missing"));
        var terms = calls.terms(concern, actor).getOrDefault(id, PartTerms.none(id));
        var lead = possibilities.of(concern, actor).contains(Move.CALL_IN);
        var verdict = terms.verdict();
        var other = terms.otherAt();
        return new PartPage(
                PartCards.address(concern, part, shell),
                ConcernPages.address(concern, shell),
                ConcernPages.title(concern, concerns.showsTyped(concern, actor)),
                concern.reference(),
                cards.one(concern, clocks.of(concern), part, shell).alone(),
                facts(part, terms, shell),
                links.of(concern, id, actor).map(each -> link(each, shell)).orElse(null),
                links.mayGive(concern, part, actor),
                terms.contractor() == null ? name(part, shell) : terms.contractor(),
                days(shell),
                other == null || !part.helping() ? null : shell.moments().when(other),
                lead && part.helping(),
                verdict == null ? null : new PartPage.Said(verdict.justified(), verdict.text(), verdict.reply()),
                calls.mayJudge(concern, part, actor),
                lead && verdict != null,
                typed.text(),
                typed.wrongs(),
                typed.given());
    }

    private List<Fact> facts(Task part, PartTerms terms, Shell shell) {
        var facts = new ArrayList<Fact>();
        if (terms.contractor() != null) {
            facts.add(new Fact(shell.say("concerns.parts.contractor"), terms.contractor()));
        }
        if (part.need() != null) {
            facts.add(new Fact(shell.say("concerns.staff.need"), shell.say("concerns.staff.need." + part.need())));
        }
        add(facts, "concerns.parts.why", terms.why(), shell);
        add(facts, "concerns.parts.tried", terms.tried(), shell);
        var item = terms.item();
        authorities.all().stream()
                .filter(each -> item != 0 && each.line().item() == item)
                .findFirst()
                .ifPresent(each -> add(facts, "concerns.parts.rests", BodyFields.words(each.line(), shell), shell));
        if (terms.siteAt() != null) {
            add(facts, "concerns.parts.site", shell.moments().when(terms.siteAt()), shell);
        }
        add(facts, "concerns.parts.contact", terms.contact(), shell);
        return facts;
    }

    private static void add(List<Fact> facts, String key, String text, Shell shell) {
        if (!text.isBlank()) {
            facts.add(new Fact(shell.say(key), text));
        }
    }

    private static String link(PartLinks.Link link, Shell shell) {
        var used = link.used();
        return shell.say(
                "concerns.parts.link.held",
                link.to(),
                shell.moments().dayOf(link.expires()),
                used == null ? "" : shell.moments().at(used),
                used == null ? 0 : 1,
                link.withPhotos() ? 1 : 0);
    }

    private String name(Task part, Shell shell) {
        return organizations
                .find(part.organization())
                .map(each -> Names.name(each, shell))
                .orElse("");
    }

    private static List<Choice> days(Shell shell) {
        return Stream.of(3, 7, 14, 30)
                .map(each -> Choice.of(each.toString(), shell.say("concerns.parts.link.days", each), each == 14))
                .toList();
    }
}
