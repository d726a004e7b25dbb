package org.courtyard.concerns.web.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.RoutingChanges;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.CategoryNames;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.RoutingRule;
import org.courtyard.organizations.RoutingRules;
import org.courtyard.organizations.RoutingRules.Change;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of the routing rules together. */
@Component
class RoutingPages {

    private static final int A_PAGE = 50;

    private final RoutingRules rules;
    private final CategoryNames names;
    private final Categories categories;
    private final Organizations organizations;
    private final Places places;

    RoutingPages(
            RoutingRules rules,
            CategoryNames names,
            Categories categories,
            Organizations organizations,
            Places places) {
        this.rules = rules;
        this.names = names;
        this.categories = categories;
        this.organizations = organizations;
        this.places = places;
    }

    RoutingPage page(
            @Nullable Place place,
            @Nullable RoutingForm typed,
            String sought,
            @Nullable String note,
            List<Wrong> wrongs,
            Shell shell) {
        var today = organizations.today();
        var now = new ArrayList<RoutingPage.Line>();
        var earlier = new ArrayList<RoutingPage.Line>();
        for (var each : rules.all()) {
            (each.to() == null || each.to().isAfter(today) ? now : earlier).add(line(each, shell));
        }
        return new RoutingPage(now, earlier, place == null ? null : fields(place, typed, shell), sought, note, wrongs);
    }

    RoutingPage.Trial trial(Change change, RoutingForm form, RoutingChanges.Preview preview, int from, Shell shell) {
        var all = preview.diverted();
        var shown = all.subList(Math.min(from, all.size()), Math.min(from + A_PAGE, all.size()));
        var bodies = organizations.organizationsByIds(shown.stream()
                .flatMap(each -> java.util.stream.Stream.of(
                        each.from(), each.to().organization().id()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var chinese = shell.lang() == Lang.ZH;
        var rows = shown.stream()
                .map(each -> new RoutingPage.Row(
                        each.concern().reference(),
                        each.concern().placeName(),
                        categories
                                .version(
                                        each.concern().category(),
                                        each.concern().categoryVersion())
                                .name(chinese),
                        name(each.from(), bodies, shell),
                        name(each.to().organization().id(), bodies, shell),
                        why(each, change, shell)))
                .toList();
        var what = new ArrayList<String>();
        if (change.ends() != null) {
            what.add(shell.say(
                    "concerns.routing.ends",
                    Integer.toString(change.ends()),
                    shell.moments().day(change.day())));
        }
        if (change.wanted() != null) {
            var line = line(change.wanted(), shell);
            what.add(shell.say(
                    "concerns.routing.new",
                    line.place(),
                    line.what(),
                    line.instead(),
                    line.who(),
                    shell.moments().day(change.day())));
        }
        return new RoutingPage.Trial(
                what,
                shell.say(
                        preview.more() ? "concerns.routing.counted.more" : "concerns.routing.counted",
                        all.size(),
                        preview.looked()),
                rows,
                from + A_PAGE < all.size() ? shell.here("after", from + A_PAGE) : null,
                from > 0 ? shell.here("after", null) : null,
                sent(form),
                change.day().equals(organizations.today()),
                shell.to("/admin/routing"));
    }

    private static String why(RoutingChanges.Diverted each, Change change, Shell shell) {
        return switch (each.to().reason()) {
            case "rule" ->
                each.to().item() == Integer.MAX_VALUE && change.wanted() != null
                        ? change.wanted().reason()
                        : shell.say(
                                "concerns.routing.why.rule",
                                Integer.toString(each.to().item()));
            case "authority" ->
                shell.say(
                        "concerns.routing.why.list", Integer.toString(each.to().item()));
            default -> shell.say("concerns.routing.why.desk");
        };
    }

    private static String name(@Nullable OrganizationId id, Map<OrganizationId, Organization> known, Shell shell) {
        var found = id == null ? null : known.get(id);
        return found == null ? shell.say("concerns.routing.nobody") : called(found, shell);
    }

    private static String called(Organization body, Shell shell) {
        var english = body.nameEn();
        return shell.lang() == Lang.EN && english != null ? english : body.name();
    }

    private static Map<String, String> sent(RoutingForm form) {
        var sent = new LinkedHashMap<String, String>();
        put(sent, "place", form.place());
        put(sent, "category", form.category());
        put(sent, "mode", form.mode());
        put(sent, "whose", form.whose());
        put(sent, "fromLevel", form.fromLevel());
        put(sent, "fromKind", form.fromKind());
        put(sent, "level", form.level());
        put(sent, "kind", form.kind());
        put(sent, "matter", form.matter());
        put(sent, "organization", form.organization());
        put(sent, "position", form.position());
        put(sent, "reason", form.reason());
        put(sent, "from", form.from());
        put(sent, "replaces", form.replaces());
        put(sent, "ends", form.ends());
        return sent;
    }

    private static void put(Map<String, String> sent, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            sent.put(name, value.toString());
        }
    }

    private RoutingPage.Line line(RoutingRule rule, Shell shell) {
        var what = new ArrayList<String>();
        what.add(category(rule.category(), shell));
        if (rule.mode() != null) {
            what.add(shell.say("places.mode." + rule.mode().name()));
        }
        if (rule.whose() != null) {
            what.add(shell.say("organizations.whose." + rule.whose()));
        }
        return new RoutingPage.Line(
                Integer.toString(rule.number()),
                places.find(rule.place()).map(each -> each.called(shell.lang())).orElse(""),
                shell.texts().list(shell.lang(), what),
                instead(rule, shell),
                who(rule, shell),
                rule.reason(),
                held(rule, shell),
                rule.to() == null);
    }

    private static String instead(RoutingRule rule, Shell shell) {
        if (rule.fromLevel() == null && rule.fromKind() == null) {
            return shell.say("concerns.routing.any");
        }
        var parts = new ArrayList<String>();
        if (rule.fromLevel() != null) {
            parts.add(shell.say("places.level." + rule.fromLevel().name()));
        }
        if (rule.fromKind() != null) {
            parts.add(shell.say("organizations.kind." + rule.fromKind().name()));
        }
        return String.join(" · ", parts);
    }

    private String who(RoutingRule rule, Shell shell) {
        if (rule.organization() != null) {
            return organizations
                    .find(rule.organization())
                    .map(each -> called(each, shell))
                    .orElse("");
        }
        return shell.say("places.level." + rule.level().name()) + " · "
                + shell.say("organizations.kind." + rule.kind().name());
    }

    private static String held(RoutingRule rule, Shell shell) {
        return rule.to() == null
                ? shell.say("organizations.authority.since", shell.moments().date(rule.from()))
                : shell.say(
                        "organizations.authority.until",
                        shell.moments().date(rule.from()),
                        shell.moments().date(rule.to()));
    }

    private String category(String code, Shell shell) {
        return code.equals(AuthorityLine.ALL)
                ? shell.say("organizations.authority.all")
                : names.names(shell.lang()).getOrDefault(code, code);
    }

    private RoutingPage.Fields fields(Place place, @Nullable RoutingForm typed, Shell shell) {
        var form = typed == null
                ? new RoutingForm(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null)
                : typed;
        return new RoutingPage.Fields(
                place.id().toString(),
                place.called(shell.lang()),
                categories(RoutingForm.text(form.category()), shell),
                choices(ManagementMode.values(), "places.mode.", form.mode(), shell),
                AuthorityLine.WHOSE.stream()
                        .sorted()
                        .map(each ->
                                Choice.of(each, shell.say("organizations.whose." + each), each.equals(form.whose())))
                        .toList(),
                choices(Level.values(), "places.level.", form.fromLevel(), shell),
                choices(OrganizationKind.values(), "organizations.kind.", form.fromKind(), shell),
                choices(Level.values(), "places.level.", form.level(), shell),
                choices(OrganizationKind.values(), "organizations.kind.", form.kind(), shell),
                bodies(place, RoutingForm.text(form.organization()), shell),
                RoutingForm.text(form.matter()),
                form.position() == null ? "100" : form.position().toString(),
                RoutingForm.text(form.reason()),
                RoutingForm.text(form.from()),
                form.replaces() == null ? "" : form.replaces().toString());
    }

    private List<Choice> categories(String chosen, Shell shell) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(
                AuthorityLine.ALL, shell.say("organizations.authority.all"), chosen.equals(AuthorityLine.ALL)));
        names.names(shell.lang()).forEach((code, name) -> choices.add(Choice.of(code, name, code.equals(chosen))));
        return choices;
    }

    /** Those that cover the place, and those at home in it or below. */
    private List<Choice> bodies(Place place, String chosen, Shell shell) {
        var near = new LinkedHashMap<OrganizationId, Organization>();
        organizations.covering(place).forEach(each -> near.put(each.id(), each));
        organizations.within(place.id(), null, 200).forEach(each -> near.put(each.id(), each));
        return near.values().stream()
                .map(each -> Choice.of(
                        each.id().value().toString(),
                        called(each, shell),
                        each.id().value().toString().equals(chosen)))
                .toList();
    }

    private static <E extends Enum<E>> List<Choice> choices(
            E[] values, String prefix, @Nullable E chosen, Shell shell) {
        Function<E, Choice> choice = each -> Choice.of(each.name(), shell.say(prefix + each.name()), each == chosen);
        return Arrays.stream(values).map(choice).toList();
    }

    LocalDate today() {
        return organizations.today();
    }
}
