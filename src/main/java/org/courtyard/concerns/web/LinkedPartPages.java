package org.courtyard.concerns.web;

import java.util.ArrayList;
import java.util.List;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.LinkedParts.Opened;
import org.courtyard.concerns.Task;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Contact;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.QrCode;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the page and the slip behind the link of a part. */
@Component
class LinkedPartPages {

    private final Categories categories;
    private final Commitments commitments;
    private final PublicClocks clocks;
    private final Bodies bodies;
    private final Organizations organizations;
    private final Authorities authorities;
    private final Places places;
    private final CourtyardSettings settings;

    LinkedPartPages(
            Categories categories,
            Commitments commitments,
            PublicClocks clocks,
            Bodies bodies,
            Organizations organizations,
            Authorities authorities,
            Places places,
            CourtyardSettings settings) {
        this.categories = categories;
        this.commitments = commitments;
        this.clocks = clocks;
        this.bodies = bodies;
        this.organizations = organizations;
        this.authorities = authorities;
        this.places = places;
        this.settings = settings;
    }

    LinkedPartPage page(Opened opened, String secret, LinkedPartPage.Typed typed, @Nullable String note, Shell shell) {
        var concern = opened.concern();
        var part = opened.part();
        var called = part.role() == Task.Role.CALLED_IN;
        var outside = base() + shell.to("/p/" + secret);
        return new LinkedPartPage(
                shell.to("/p/" + secret),
                heading(opened, shell),
                concern.reference(),
                called,
                part.state() == Task.State.ACCEPTED,
                state(concern, part, shell),
                part.asked(),
                facts(opened, shell),
                opened.words(),
                opened.photos().stream().map(each -> each.id().toString()).toList(),
                reporter(opened, shell),
                caller(concern, shell),
                propers(concern, part, shell),
                shell.say(
                        "concerns.parts.link.until",
                        opened.givenTo(),
                        shell.moments().dayOf(opened.expires())),
                typed,
                note,
                QrCode.of(outside),
                outside);
    }

    private String heading(Opened opened, Shell shell) {
        var contractor = opened.terms().contractor();
        var who = contractor != null
                ? contractor
                : bodies.names(List.of(opened.part().organization()), shell)
                        .of(opened.part().organization());
        return shell.say("concerns.parts.link.heading." + opened.part().role(), who);
    }

    private State state(Concern concern, Task part, Shell shell) {
        return commitments.ofSource(PublicClocks.reference(concern)).stream()
                .filter(each -> (each.purpose() == Purpose.HELP || each.purpose() == Purpose.REPORT_IN)
                        && !each.state().ended()
                        && part.organization().equals(each.holder().organization()))
                .findFirst()
                .map(each -> clocks.of(each, shell))
                .orElseGet(() -> State.calm(shell.say("concerns.part.open")));
    }

    private List<Fact> facts(Opened opened, Shell shell) {
        var concern = opened.concern();
        var terms = opened.terms();
        var facts = new ArrayList<Fact>();
        add(facts, "concerns.parts.place", concern.placeName(), shell);
        var category = categories.version(concern.category(), concern.categoryVersion());
        add(facts, "concerns.parts.category", category.name(shell.lang() == Lang.ZH), shell);
        if (opened.part().need() != null) {
            add(
                    facts,
                    "concerns.parts.need",
                    shell.say("concerns.staff.need." + opened.part().need()),
                    shell);
        }
        add(facts, "concerns.parts.why", terms.why(), shell);
        add(facts, "concerns.parts.tried", terms.tried(), shell);
        authorities.all().stream()
                .filter(each -> terms.item() != 0 && each.line().item() == terms.item())
                .findFirst()
                .ifPresent(each -> add(
                        facts,
                        "concerns.parts.rests",
                        shell.say(
                                "concerns.parts.item",
                                Integer.toString(terms.item()),
                                shell.say("places.level." + each.line().level().name()),
                                shell.say("organizations.kind."
                                        + each.line().kind().name())),
                        shell));
        if (terms.siteAt() != null) {
            add(facts, "concerns.parts.site", shell.moments().when(terms.siteAt()), shell);
        }
        if (terms.otherAt() != null) {
            add(facts, "concerns.parts.other", shell.moments().when(terms.otherAt()), shell);
        }
        add(facts, "concerns.parts.contact", terms.contact(), shell);
        return facts;
    }

    private static void add(List<Fact> facts, String key, String text, Shell shell) {
        if (!text.isBlank()) {
            facts.add(new Fact(shell.say(key), text));
        }
    }

    private static @Nullable Contact reporter(Opened opened, Shell shell) {
        var reporter = opened.contact();
        if (reporter == null || (reporter.phone() == null && reporter.address() == null)) {
            return null;
        }
        var name = reporter.name() == null ? shell.say("concerns.parts.reporter") : reporter.name();
        return new Contact(name, reporter.address(), reporter.phone());
    }

    private @Nullable Contact caller(Concern concern, Shell shell) {
        var lead = concern.lead() == null
                ? null
                : organizations.find(concern.lead()).orElse(null);
        return lead == null
                ? bodies.desk(concern.place(), shell)
                : new Contact(Bodies.called(lead, shell.lang()), null, lead.phone());
    }

    private List<Choice> propers(Concern concern, Task part, Shell shell) {
        return organizations.covering(places.place(concern.place())).stream()
                .filter(body -> !body.id().equals(part.organization())
                        && !body.id().equals(concern.complained())
                        && organizations.atHomeOn(concern.path(), body))
                .map(body -> Choice.of(body.id().value().toString(), Bodies.called(body, shell.lang()), false))
                .toList();
    }

    private String base() {
        var outside = settings.publicUrl();
        return outside == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : outside.toString();
    }
}
