package org.courtyard.commitments.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.SavedFilters;
import org.courtyard.commitments.WorkCounts;
import org.courtyard.commitments.WorkFilter;
import org.courtyard.commitments.WorkGroup;
import org.courtyard.commitments.WorkItem;
import org.courtyard.commitments.WorkList;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.links.ReferenceLabels;
import org.courtyard.platform.links.ReferenceLabels.Label;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts queue and items together from commitments, the labels of their sources and the names of their holders. */
@Component
class WorkPages {

    private static final Set<Purpose> CHIPS = EnumSet.of(
            Purpose.CALL,
            Purpose.GLANCE,
            Purpose.STEER,
            Purpose.CHECK,
            Purpose.SETTLE,
            Purpose.DELIVER,
            Purpose.RETURN);

    private final ObjectProvider<ReferenceLabels> owners;
    private final Organizations organizations;
    private final ItemPages items;
    private final Commitments commitments;
    private final SavedFilters kept;

    WorkPages(
            ObjectProvider<ReferenceLabels> owners,
            Organizations organizations,
            ItemPages items,
            Commitments commitments,
            SavedFilters kept) {
        this.kept = kept;
        this.commitments = commitments;
        this.owners = owners;
        this.organizations = organizations;
        this.items = items;
    }

    WorkPage queue(WorkList list, WorkCounts counts, WorkFilter filter, boolean first, Actor actor, Shell shell) {
        var commitments = list.items().stream().map(WorkItem::commitment).toList();
        var labels = labels(commitments, actor);
        var holders = holders(commitments);
        var seenTo = this.commitments.seenTo(commitments);
        Map<WorkGroup, List<WorkPage.Item>> grouped = new EnumMap<>(WorkGroup.class);
        for (var each : list.items()) {
            var label = labels.get(each.commitment().source());
            var current = grouped.isEmpty();
            grouped.computeIfAbsent(each.group(), group -> new ArrayList<>())
                    .add(items.line(
                            each, label, holders, seenTo.get(each.commitment().id()), current, shell));
        }
        var groups = new ArrayList<WorkPage.Group>();
        grouped.forEach((group, lines) ->
                groups.add(new WorkPage.Group(heading(group, counts, filter, lines.size(), shell), lines)));
        var pane = commitments.isEmpty() ? null : item(commitments.getFirst(), actor, shell);
        return new WorkPage(
                filters(counts, filter, shell),
                groups,
                pane,
                list.next(),
                first,
                kept.on(SavedFilters.WORK, "/work", actor, shell),
                count(counts, filter));
    }

    Stream<String> columns() {
        return Stream.of("what", "for", "holder", "group", "due", "source").map(each -> "commitments.column." + each);
    }

    List<List<@Nullable Object>> rows(List<WorkItem> found, Actor actor, ListFile file, Shell shell) {
        var commitments = found.stream().map(WorkItem::commitment).toList();
        var labels = labels(commitments, actor);
        var holders = holders(commitments);
        var seenTo = this.commitments.seenTo(commitments);
        return found.stream()
                .map(each -> {
                    var one = each.commitment();
                    var label = labels.get(one.source());
                    return Arrays.<@Nullable Object>asList(
                            ItemPages.title(one, seenTo.get(one.id()), shell),
                            label == null ? one.forWhom() : label.detail(),
                            ItemPages.holder(one, holders, shell),
                            shell.say("commitments.group." + each.group()),
                            file.at(one.due()),
                            label == null ? null : label.title());
                })
                .toList();
    }

    ItemPage item(Commitment commitment, Actor actor, Shell shell) {
        var label = labels(List.of(commitment), actor).get(commitment.source());
        return items.page(commitment, label, holders(List.of(commitment)), shell);
    }

    private static long count(WorkCounts counts, WorkFilter filter) {
        if (filter.group() != null) {
            return counts.groups().getOrDefault(filter.group(), 0L);
        }
        return filter.purpose() == null ? counts.all() : counts.purposes().getOrDefault(filter.purpose(), 0L);
    }

    private static String heading(WorkGroup group, WorkCounts counts, WorkFilter filter, int shown, Shell shell) {
        long all = filter.purpose() == null ? counts.groups().getOrDefault(group, (long) shown) : shown;
        return shell.say("commitments.group.count", shell.say("commitments.group." + group), all);
    }

    private static List<WorkPage.Filter> filters(WorkCounts counts, WorkFilter filter, Shell shell) {
        var chips = new ArrayList<WorkPage.Filter>();
        chips.add(chip(
                shell,
                shell.to("/work") + mark(shell) + "any=1",
                "commitments.filter.all",
                counts.all(),
                filter.equals(WorkFilter.ALL)));
        for (var group : List.of(WorkGroup.LATE, WorkGroup.TODAY)) {
            chips.add(group(group, counts, filter, shell));
        }
        for (var purpose : CHIPS) {
            long count = counts.purposes().getOrDefault(purpose, 0L);
            if (count > 0) {
                var href = shell.to("/work") + mark(shell) + "purpose=" + purpose;
                chips.add(chip(shell, href, "commitments.purpose." + purpose, count, filter.purpose() == purpose));
            }
        }
        chips.add(group(WorkGroup.PAUSED, counts, filter, shell));
        return chips;
    }

    private static WorkPage.Filter group(WorkGroup group, WorkCounts counts, WorkFilter filter, Shell shell) {
        var href = shell.to("/work") + mark(shell) + "group=" + group;
        var count = counts.groups().getOrDefault(group, 0L);
        return chip(shell, href, "commitments.group." + group, count, filter.group() == group);
    }

    private static String mark(Shell shell) {
        return shell.to("/work").contains("?") ? "&" : "?";
    }

    private static WorkPage.Filter chip(Shell shell, String href, String key, long count, boolean current) {
        return new WorkPage.Filter(href, shell.say(key), Long.toString(count), current);
    }

    private Map<Reference, Label> labels(List<Commitment> commitments, Actor actor) {
        Map<String, Set<Reference>> byKind = commitments.stream()
                .map(Commitment::source)
                .collect(Collectors.groupingBy(Reference::kind, Collectors.toSet()));
        Map<Reference, Label> found = new HashMap<>();
        owners.stream()
                .filter(owner -> byKind.containsKey(owner.kind()))
                .forEach(owner -> found.putAll(owner.labels(byKind.getOrDefault(owner.kind(), Set.of()), actor)));
        return found;
    }

    private Map<OrganizationId, Organization> holders(List<Commitment> commitments) {
        List<@Nullable OrganizationId> wanted = new ArrayList<>();
        commitments.forEach(each -> wanted.add(each.holder().organization()));
        return organizations.organizationsByIds(
                wanted.stream().filter(Objects::nonNull).distinct().toList());
    }
}
