package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.List;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Relations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.view.Entry;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Component;

/** Which other concerns belong to one, as lines to go there. */
@Component
class Ties {

    private final Relations relations;
    private final Concerns concerns;
    private final Timeline timeline;

    Ties(Relations relations, Concerns concerns, Timeline timeline) {
        this.relations = relations;
        this.concerns = concerns;
        this.timeline = timeline;
    }

    List<ConcernPage.Tie> of(Concern concern, Actor actor, Shell shell) {
        var ties = new ArrayList<ConcernPage.Tie>();
        relations
                .parent(concern, actor)
                .ifPresent(parent -> ties.add(new ConcernPage.Tie(
                        "parent", shell.say("concerns.relations.parent"), List.of(row(parent, actor, shell)))));
        var joined = relations.joined(concern, actor);
        if (!joined.isEmpty()) {
            ties.add(new ConcernPage.Tie(
                    "joined",
                    shell.say("concerns.relations.joined", joined.size()),
                    joined.stream().map(each -> said(each, actor, shell)).toList()));
        }
        relations
                .origin(concern, actor)
                .ifPresent(origin -> ties.add(new ConcernPage.Tie(
                        "origin", shell.say("concerns.relations.origin"), List.of(row(origin, actor, shell)))));
        var parts = relations.splitOff(concern, actor);
        if (!parts.isEmpty()) {
            ties.add(new ConcernPage.Tie(
                    "parts",
                    shell.say("concerns.relations.parts"),
                    parts.stream().map(each -> row(each, actor, shell)).toList()));
        }
        return ties;
    }

    /** What happened to the one it was split off from, up to then; newest first. */
    List<Entry> before(Concern concern, Actor actor, Shell shell) {
        return relations
                .origin(concern, actor)
                .map(origin -> timeline.entries(
                        origin,
                        concerns.history(origin, actor).stream()
                                .filter(event -> event.at().isBefore(concern.raisedAt()))
                                .toList(),
                        java.util.Collections.emptySortedMap(),
                        Clocks.zone(List.of()),
                        actor,
                        shell))
                .orElse(List.of());
    }

    private Row row(Concern other, Actor actor, Shell shell) {
        return Row.of(
                ConcernPages.address(other, shell),
                Standing.of(other, shell),
                ConcernPages.title(other, concerns.showsTyped(other, actor)),
                other.reference());
    }

    /** Of one that follows, how it stands says nothing: when it was raised does. */
    private Row said(Concern joined, Actor actor, Shell shell) {
        return Row.of(
                ConcernPages.address(joined, shell),
                "users",
                ConcernPages.title(joined, concerns.showsTyped(joined, actor)),
                joined.reference() + " · " + shell.moments().at(joined.raisedAt()));
    }
}
