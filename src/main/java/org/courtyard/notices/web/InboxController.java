package org.courtyard.notices.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.notices.Notice;
import org.courtyard.notices.Notices;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.links.ReferenceLabels;
import org.courtyard.platform.links.ReferenceLabels.Label;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.PagePosition;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 消息: what the reader was told, newest first. */
@Controller
@MayCall(MayCall.Who.MEMBER)
class InboxController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 200;

    private final Notices notices;
    private final ObjectProvider<ReferenceLabels> owners;

    InboxController(Notices notices, ObjectProvider<ReferenceLabels> owners) {
        this.notices = notices;
        this.owners = owners;
    }

    @GetMapping("/{lang:zh|en}/inbox")
    String inbox(
            @RequestParam(required = false) @Nullable String cursor, Actor.Member reader, Shell shell, Model model) {
        var from = PagePosition.read(cursor);
        var found = notices.inbox(reader, from == null ? null : from.at(), from == null ? null : from.id(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? PagePosition.cursor(
                        shown.getLast().createdAt(), shown.getLast().id())
                : null;
        var labels = reader.staff() ? labels(shown, reader) : Map.<Reference, Label>of();
        var lines = shown.stream()
                .map(notice -> line(notice, labels.get(notice.source()), shell))
                .toList();
        var unread = lines.stream().anyMatch(InboxPage.Line::unread);
        model.addAttribute("page", new InboxPage(lines, unread, next, cursor == null));
        return "notices/inbox";
    }

    @GetMapping("/{lang:zh|en}/inbox.{format:csv|xlsx}")
    void file(Actor.Member reader, Shell shell, ListFile file) throws IOException {
        ListFile.Rows rows = ListFile.paged(
                (Notice after) -> {
                    var some = notices.inbox(
                            reader,
                            after == null ? null : after.createdAt(),
                            after == null ? null : after.id(),
                            AT_ONCE);
                    return new ListFile.Page<>(some, some.size() < AT_ONCE ? null : some.getLast());
                },
                (List<Notice> some) -> some.stream()
                        .map(notice -> Arrays.<@Nullable Object>asList(
                                file.at(notice.createdAt()),
                                shell.say("notices.kind." + notice.kind(), notice.reference()),
                                notice.title(),
                                file.at(notice.readAt())))
                        .toList());
        file.write(
                "inbox",
                shell.say("notices.nav"),
                Stream.of("at", "what", "title", "read").map(each -> "notices.column." + each),
                rows);
    }

    @PostMapping("/{lang:zh|en}/inbox/{id}/read")
    String read(@PathVariable UUID id, Actor.Member reader, Shell shell) {
        notices.read(id, reader);
        return "redirect:" + shell.to("/inbox");
    }

    @PostMapping("/{lang:zh|en}/inbox/read-all")
    String readAll(Actor.Member reader, Shell shell) {
        notices.readAll(reader);
        return "redirect:" + shell.to("/inbox");
    }

    private static InboxPage.Line line(Notice notice, @Nullable Label label, Shell shell) {
        return new InboxPage.Line(
                notice.id(),
                label == null ? null : shell.to(label.staffAddress()),
                shell.say("notices.kind." + notice.kind(), notice.reference()),
                notice.title(),
                shell.moments().at(notice.createdAt()),
                notice.readAt() == null);
    }

    private Map<Reference, Label> labels(List<Notice> shown, Actor reader) {
        Map<String, Set<Reference>> byKind =
                shown.stream().map(Notice::source).collect(Collectors.groupingBy(Reference::kind, Collectors.toSet()));
        var found = new HashMap<Reference, Label>();
        owners.stream()
                .filter(owner -> byKind.containsKey(owner.kind()))
                .forEach(owner -> found.putAll(owner.labels(byKind.getOrDefault(owner.kind(), Set.of()), reader)));
        return found;
    }
}
