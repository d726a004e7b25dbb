package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Level;
import org.courtyard.places.Places;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Choosing a body among many, by level and by part of its name; and the line of the list a call rests on. */
@Component
class BodyFields {

    /** Up to so many are seen at a glance. */
    private static final int FEW = 8;

    private final Places places;
    private final Organizations organizations;
    private final Authorities authorities;
    private final Categories categories;

    BodyFields(Places places, Organizations organizations, Authorities authorities, Categories categories) {
        this.places = places;
        this.organizations = organizations;
        this.authorities = authorities;
        this.categories = categories;
    }

    /** The lowest level first, by kind within; the one chosen stays, whatever is looked for. */
    List<MovePage.Group> groups(Concern concern, List<Organization> bodies, MoveForm form, Shell shell) {
        var levels = new TreeMap<Level, List<Organization>>(Comparator.reverseOrder());
        var wanted = form.call().find().toLowerCase(Locale.ROOT);
        for (var body : bodies) {
            if (wanted.isEmpty() || chosen(body, form) || found(body, wanted, shell)) {
                levels.computeIfAbsent(places.place(body.place()).level(), any -> new ArrayList<>())
                        .add(body);
            }
        }
        var only = !wanted.isEmpty()
                && levels.values().stream().mapToInt(List::size).sum() == 1;
        var groups = new ArrayList<MovePage.Group>();
        levels.forEach((level, found) -> groups.add(new MovePage.Group(
                shell.say("places.level." + level.name()),
                found.stream()
                        .sorted(Comparator.comparing(Organization::kind))
                        .map(body ->
                                Choice.of(body.id().value().toString(), label(body, shell), only || chosen(body, form)))
                        .toList())));
        return groups;
    }

    /** What is looked for; null where the bodies are few. */
    @Nullable
    String find(List<Organization> bodies, MoveForm form) {
        return bodies.size() > FEW ? form.call().find() : null;
    }

    MovePage.Call call(Concern concern, MoveForm form, Shell shell) {
        var call = form.call();
        return new MovePage.Call(
                call.why(), call.tried(), items(concern, call.item(), shell), call.site(), call.contact());
    }

    /** Lines that hold today for this very kind of matter, the levels above first: those are called. */
    private List<Choice> items(Concern concern, int chosen, Shell shell) {
        var category = categories.version(concern.category(), concern.categoryVersion());
        return authorities.lines(organizations.today()).stream()
                .filter(line -> line.category().equals(category.code())
                        || line.category().equals(category.group())
                        || line.category().equals(AuthorityLine.ALL))
                .sorted(Comparator.comparing(AuthorityLine::level).thenComparingInt(AuthorityLine::item))
                .map(line -> Choice.of(Integer.toString(line.item()), words(line, shell), line.item() == chosen))
                .toList();
    }

    static String words(AuthorityLine line, Shell shell) {
        return shell.say(
                "concerns.staff.item",
                Integer.toString(line.item()),
                shell.say("places.level." + line.level().name()),
                shell.say("organizations.kind." + line.kind().name()),
                line.whose() == null ? "" : shell.say("organizations.whose." + line.whose()),
                line.whose() == null ? 0 : 1,
                line.basis(),
                line.basis().isEmpty() ? 0 : 1);
    }

    private static boolean chosen(Organization body, MoveForm form) {
        return body.id().value().toString().equals(form.organization());
    }

    private static boolean found(Organization body, String wanted, Shell shell) {
        return label(body, shell).toLowerCase(Locale.ROOT).contains(wanted)
                || body.name().contains(wanted);
    }

    private static String label(Organization body, Shell shell) {
        return shell.say(
                "concerns.staff.body",
                Names.name(body, shell),
                shell.say("organizations.kind." + body.kind().name()));
    }
}
