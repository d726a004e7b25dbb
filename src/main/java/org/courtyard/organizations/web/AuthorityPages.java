package org.courtyard.organizations.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.CategoryNames;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the pages of the authority list together. */
@Component
class AuthorityPages {

    private final Authorities authorities;
    private final ObjectProvider<CategoryNames> names;

    AuthorityPages(Authorities authorities, ObjectProvider<CategoryNames> names) {
        this.authorities = authorities;
        this.names = names;
    }

    AuthorityPage page(LocalDate day, AuthorityForm typed, List<Wrong> wrongs, Shell shell) {
        var all = authorities.all();
        return new AuthorityPage(
                all.stream()
                        .filter(each -> each.holdsOn(day))
                        .map(each -> line(each, shell))
                        .toList(),
                day.toString(),
                shell.moments().fullDate(day),
                all.isEmpty(),
                fields(typed, shell),
                wrongs);
    }

    AuthorityPage.One one(int item, @Nullable AuthorityForm typed, List<Wrong> wrongs, Shell shell) {
        var found = found(item);
        return new AuthorityPage.One(
                line(found, shell),
                found.to() == null,
                fields(typed == null ? AuthorityForm.of(found.line()) : typed, shell),
                wrongs);
    }

    private Authorities.Dated found(int item) {
        return authorities.all().stream()
                .filter(each -> each.line().item() == item)
                .findFirst()
                .orElseThrow(() -> new Missing("organizations.line-missing", item));
    }

    AuthorityPage.Line line(Authorities.Dated dated, Shell shell) {
        var line = dated.line();
        return new AuthorityPage.Line(
                String.valueOf(line.item()),
                category(line.category(), shell),
                line.mode() == null
                        ? ""
                        : shell.say("places.mode." + line.mode().name()),
                line.whose() == null ? "" : shell.say("organizations.whose." + line.whose()),
                shell.say("places.level." + line.level().name()),
                shell.say("organizations.kind." + line.kind().name())
                        + (line.matter() == null
                                ? ""
                                : shell.say("organizations.matter", matter(line.matter(), shell))),
                line.basis(),
                dated.to() == null
                        ? since(dated.from(), shell)
                        : shell.say(
                                "organizations.authority.until",
                                shell.moments().date(dated.from()),
                                shell.moments().date(dated.to())));
    }

    /** The list that ships holds since ever. */
    private static String since(LocalDate from, Shell shell) {
        return from.equals(LocalDate.EPOCH)
                ? shell.say("organizations.authority.ever")
                : shell.say("organizations.authority.since", shell.moments().date(from));
    }

    /** What a department is for: in words where Courtyard knows them, else as it was written. */
    private static String matter(String matter, Shell shell) {
        var key = "organizations.matter." + matter;
        return shell.texts().knows(shell.lang(), key) ? shell.say(key) : matter;
    }

    private Map<String, String> names(Shell shell) {
        var found = names.getIfAvailable();
        return found == null ? Map.of() : found.names(shell.lang());
    }

    private String category(String code, Shell shell) {
        return code.equals(AuthorityLine.ALL)
                ? shell.say("organizations.authority.all")
                : names(shell).getOrDefault(code, code);
    }

    private AuthorityPage.Fields fields(AuthorityForm typed, Shell shell) {
        var level = Objects.requireNonNullElse(typed.level(), Level.COMMUNITY);
        var kind = Objects.requireNonNullElse(typed.kind(), OrganizationKind.RESIDENTS_COMMITTEE);
        return new AuthorityPage.Fields(
                categories(OrganizationForm.text(typed.category()), shell),
                Arrays.stream(ManagementMode.values())
                        .map(each ->
                                Choice.of(each.name(), shell.say("places.mode." + each.name()), each == typed.mode()))
                        .toList(),
                AuthorityLine.WHOSE.stream()
                        .sorted()
                        .map(each ->
                                Choice.of(each, shell.say("organizations.whose." + each), each.equals(typed.whose())))
                        .toList(),
                Arrays.stream(Level.values())
                        .map(each -> Choice.of(each.name(), shell.say("places.level." + each.name()), each == level))
                        .toList(),
                BodyChoices.kinds(kind, shell),
                typed);
    }

    /** A code that nobody names any more stays to be chosen where it stands. */
    private List<Choice> categories(String chosen, Shell shell) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(
                AuthorityLine.ALL, shell.say("organizations.authority.all"), chosen.equals(AuthorityLine.ALL)));
        var names = names(shell);
        names.forEach((code, name) -> choices.add(Choice.of(code, name, code.equals(chosen))));
        if (!chosen.isEmpty() && !chosen.equals(AuthorityLine.ALL) && !names.containsKey(chosen)) {
            choices.add(Choice.of(chosen, chosen, true));
        }
        return choices;
    }
}
