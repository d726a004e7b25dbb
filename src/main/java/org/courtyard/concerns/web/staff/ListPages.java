package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.courtyard.commitments.SavedFilters;
import org.courtyard.concerns.Batch;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ConcernsView;
import org.courtyard.concerns.Status;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.PlaceTyping;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of concerns as lines of a page and as rows of a table. */
@Component
class ListPages {

    static final ConcernsView.Slice NOTHING = new ConcernsView.Slice(List.of(), null);

    private static final List<String> COLUMNS = List.of(
            "reference",
            "title",
            "place",
            "category",
            "status",
            "lead",
            "raised",
            "due",
            "closed",
            "outcome",
            "supports");

    private final Concerns concerns;
    private final Categories categories;
    private final Organizations organizations;
    private final PlaceTyping typing;
    private final Duties duties;
    private final SavedFilters filters;

    ListPages(
            Concerns concerns,
            Categories categories,
            Organizations organizations,
            PlaceTyping typing,
            Duties duties,
            SavedFilters filters) {
        this.concerns = concerns;
        this.categories = categories;
        this.organizations = organizations;
        this.typing = typing;
        this.duties = duties;
        this.filters = filters;
    }

    ListPage page(
            ListFilter filter,
            @Nullable String wrong,
            ConcernsView.Slice found,
            int count,
            boolean first,
            Actor actor,
            Shell shell) {
        var chinese = shell.lang() == Lang.ZH;
        var statuses = new ArrayList<Choice>();
        statuses.add(Choice.of(
                "open", shell.say("concerns.staff.list.open"), filter.status().equals("open")));
        statuses.add(Choice.of(
                "all", shell.say("concerns.staff.list.all"), filter.status().equals("all")));
        for (var each : Status.values()) {
            statuses.add(Choice.of(
                    each.name(),
                    shell.say("concerns.staff.status." + each),
                    filter.status().equals(each.name())));
        }
        var kinds = categories.open().stream()
                .map(each ->
                        Choice.of(each.code(), each.name(chinese), each.code().equals(filter.category())))
                .toList();
        return new ListPage(
                filter.text(),
                filter.place(),
                wrong,
                List.copyOf(typing.near(actor).keySet()),
                statuses,
                kinds,
                filter.late(),
                filter.mine(),
                count,
                lines(found.concerns(), actor, shell),
                found.next(),
                first,
                duties.takesIn(actor),
                filters.on(SavedFilters.CONCERNS, "/work/concerns", actor, shell),
                Batch.MOST);
    }

    List<ListPage.Line> lines(List<Concern> found, Actor actor, Shell shell) {
        var leads = leads(found);
        return found.stream()
                .map(concern -> new ListPage.Line(
                        ConcernPages.address(concern, shell),
                        Standing.of(concern, shell),
                        ConcernPages.title(concern, concerns.showsInternals(concern, actor)),
                        shell.say(
                                "concerns.staff.list.meta",
                                concern.reference(),
                                concern.placeName(),
                                lead(concern, leads, shell)),
                        concern.id().toString()))
                .toList();
    }

    Stream<String> columns() {
        return COLUMNS.stream().map(each -> "concerns.staff.column." + each);
    }

    List<List<@Nullable Object>> rows(List<Concern> found, Actor actor, ListFile file, Shell shell) {
        var leads = leads(found);
        return found.stream()
                .map(concern -> row(concern, leads, actor, file, shell))
                .toList();
    }

    private List<@Nullable Object> row(
            Concern concern, Map<OrganizationId, Organization> leads, Actor actor, ListFile file, Shell shell) {
        var row = new ArrayList<@Nullable Object>();
        row.add(concern.reference());
        row.add(ConcernPages.title(concern, concerns.showsInternals(concern, actor)));
        row.add(concern.placeName());
        row.add(categories
                .version(concern.category(), concern.categoryVersion())
                .name(shell.lang() == Lang.ZH));
        row.add(shell.say("concerns.staff.status." + concern.status()));
        row.add(lead(concern, leads, shell));
        row.add(file.at(concern.raisedAt()));
        row.add(file.at(concern.resolveDue()));
        row.add(file.at(concern.closedAt()));
        row.add(concern.outcome() == null ? null : shell.say("concerns.staff.outcome." + concern.outcome()));
        row.add(concern.supports());
        return row;
    }

    private static String lead(Concern concern, Map<OrganizationId, Organization> leads, Shell shell) {
        var body = concern.lead() == null ? null : leads.get(concern.lead());
        return body == null ? shell.say("concerns.staff.nobody") : Names.name(body, shell);
    }

    private Map<OrganizationId, Organization> leads(List<Concern> found) {
        List<@Nullable OrganizationId> leads = new ArrayList<>();
        found.forEach(concern -> leads.add(concern.lead()));
        return organizations.organizationsByIds(
                leads.stream().filter(Objects::nonNull).distinct().toList());
    }
}
