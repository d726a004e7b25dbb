package org.courtyard.concerns.web.categories;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Categories.Kept;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Urgencies;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All categories with what each means. Staff read it; administrators change it. */
@Controller
@MayCall(MayCall.Who.STAFF)
class CategoriesController {

    private static final int MOST_KINDS = 3;

    private final Categories categories;
    private final Urgencies urgencies;
    private final CategoryWords words;
    private final Authorities authorities;
    private final Permissions permissions;

    CategoriesController(
            Categories categories,
            Urgencies urgencies,
            CategoryWords words,
            Authorities authorities,
            Permissions permissions) {
        this.categories = categories;
        this.urgencies = urgencies;
        this.words = words;
        this.authorities = authorities;
        this.permissions = permissions;
    }

    @GetMapping("/{lang:zh|en}/admin/categories")
    String all(Actor actor, Shell shell, Model model) {
        model.addAttribute("page", page(actor, shell));
        return "concerns/categories/all";
    }

    @GetMapping("/{lang:zh|en}/admin/categories.{format:csv|xlsx}")
    void file(Actor actor, Shell shell, ListFile file) throws IOException {
        var page = page(actor, shell);
        var titles = Stream.of("group", "name", "hint", "first-contact", "urgency", "visibility", "who", "note")
                .map(each -> "concerns.categories.column." + each);
        file.write("categories", shell.say("concerns.categories.nav"), titles, table -> {
            for (var group : page.groups()) {
                for (var line : group.lines()) {
                    table.row(cells(group.name(), line, shell));
                }
            }
            for (var line : page.closed()) {
                table.row(cells(shell.say("concerns.categories.closed"), line, shell));
            }
        });
    }

    private static List<@Nullable Object> cells(String group, CategoriesPage.Line line, Shell shell) {
        return line.elsewhere() != null
                ? Arrays.asList(
                        group,
                        line.name(),
                        line.hint(),
                        shell.say("concerns.categories.calls", line.elsewhere()),
                        null,
                        null,
                        null,
                        line.note())
                : Arrays.asList(
                        group,
                        line.name(),
                        line.hint(),
                        line.contact(),
                        line.urgency(),
                        line.visibility(),
                        line.who(),
                        line.note());
    }

    private CategoriesPage page(Actor actor, Shell shell) {
        var now = shell.moments().now();
        var lines = authorities.lines(shell.moments().today());
        var groups = new LinkedHashMap<String, List<Kept>>();
        var closed = new ArrayList<CategoriesPage.Line>();
        for (var each : categories.latest()) {
            if (each.to() != null && !each.to().isAfter(now)) {
                closed.add(line(each, lines, shell));
            } else {
                groups.computeIfAbsent(each.category().group(), code -> new ArrayList<>())
                        .add(each);
            }
        }
        var shown =
                groups.values().stream().map(each -> group(each, lines, shell)).toList();
        var allowed = Arrays.stream(Category.Urgency.values())
                .map(each -> new CategoriesPage.Allowed(
                        shell.say("concerns.urgency." + each), CategoryWords.amount(urgencies.now(each), false, shell)))
                .toList();
        var manages = permissions.may(actor, Right.MANAGE_CATEGORIES, Where.NOWHERE);
        return new CategoriesPage(shown, closed, allowed, manages);
    }

    @PostMapping("/{lang:zh|en}/admin/category-groups/{group}")
    @MayCall(MayCall.Who.ADMINISTRATOR)
    String renameGroup(
            @PathVariable String group, @RequestParam String zh, @RequestParam String en, Actor actor, Shell shell) {
        categories.renameGroup(group, zh, en, actor);
        return "redirect:" + shell.to("/admin/categories#" + group);
    }

    private CategoriesPage.Group group(List<Kept> members, List<AuthorityLine> lines, Shell shell) {
        var first = members.getFirst().category();
        return new CategoriesPage.Group(
                first.group(),
                first.groupZh(),
                first.groupEn(),
                first.groupName(shell.lang() == Lang.ZH),
                members.stream().map(each -> line(each, lines, shell)).toList());
    }

    /** The figures are those that hold now; only what is planned and holds not yet shows its own. */
    private CategoriesPage.Line line(Kept kept, List<AuthorityLine> lines, Shell shell) {
        var chinese = shell.lang() == Lang.ZH;
        var category = categories.find(kept.category().code()).orElse(kept.category());
        var to = category.elsewhere();
        return new CategoriesPage.Line(
                shell.to("/admin/categories/" + category.code()),
                category.name(chinese),
                category.hint(chinese),
                words.urgency(
                        category.urgency(),
                        category.roundTheClock(),
                        shell.moments().now(),
                        shell),
                CategoryWords.contact(category, shell),
                CategoryWords.visibility(category, shell),
                who(category, lines, shell),
                to == null ? null : to.call(),
                CategoryPages.state(kept, shell));
    }

    /** The kinds of bodies the authority list names: for the category, and for its group and for all where that leaves room. */
    private static String who(Category category, List<AuthorityLine> lines, Shell shell) {
        Set<String> kinds = new LinkedHashSet<>();
        for (var named : List.of(category.code(), category.group(), AuthorityLine.ALL)) {
            var own =
                    lines.stream().filter(each -> each.category().equals(named)).toList();
            own.forEach(each ->
                    kinds.add(shell.say("organizations.kind." + each.kind().name())));
            if (own.stream().anyMatch(each -> each.mode() == null && each.whose() == null)) {
                break;
            }
        }
        if (kinds.isEmpty()) {
            return shell.say("concerns.categories.who.desk");
        }
        var said = shell.texts()
                .list(shell.lang(), kinds.stream().limit(MOST_KINDS).toList());
        return kinds.size() > MOST_KINDS
                ? shell.say("concerns.categories.who.more", said, kinds.size() - MOST_KINDS)
                : said;
    }
}
