package org.courtyard.places;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.courtyard.places.PlaceChange.Kind;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was decided about places by mistake; both stay in the history. */
@Service
public class Corrections {

    private final Places tree;
    private final RecutStore store;
    private final Decisions decisions;

    Corrections(Places tree, RecutStore store, Decisions decisions) {
        this.tree = tree;
        this.store = store;
        this.decisions = decisions;
    }

    /**
     * Everything hangs again where it hung and is called as it was called, what was closed exists again, and the parts of what
     * was split are merged into it.
     *
     * @throws Conflict when it was taken back already, an import brought it, or a later decision builds on it
     */
    @Transactional
    public void undo(UUID recut, String why, Actor actor) {
        var deed = decisions.begin(new Decided(decisions.today(), why));
        var wrong = store.find(recut).orElseThrow(() -> new Missing("places.recut.missing"));
        if (wrong.edition() != null || wrong.undoes() != null || wrong.undone()) {
            throw new Conflict("places.recut.not-undoable");
        }
        if (store.overtaken(recut)) {
            throw new Conflict("places.recut.overtaken");
        }
        for (var change : wrong.changes().reversed()) {
            var place = tree.place(change.place());
            decisions.may(Decisions.around(place), actor);
            back(place, change, deed);
        }
        giveBack(wrong, deed);
        decisions.end(deed, actor, recut);
    }

    private static void back(Place place, PlaceChange change, Deed deed) {
        switch (change.kind()) {
            case RENAMED -> {
                var name = Objects.requireNonNullElse(change.before(), place.name());
                deed.rename(place, name, ShortNames.of(name), place.nameEn());
            }
            case MOVED -> deed.move(place, change.from());
            case SPLIT, MERGED, CLOSED -> deed.reopen(place, change.from());
            case MADE, REOPENED -> {
                // parts go last, when what they came from exists again
            }
        }
    }

    /** Whatever came to lie below the parts in the meantime goes along. */
    private void giveBack(Recut wrong, Deed deed) {
        var parts = wrong.changes().stream()
                .filter(each -> each.kind() == Kind.MADE)
                .map(each -> tree.place(each.place()))
                .toList();
        wrong.changes().stream()
                .filter(each -> each.kind() == Kind.SPLIT)
                .findFirst()
                .ifPresent(split -> {
                    for (var part : parts) {
                        tree.children(part.id()).forEach(child -> deed.move(child, split.place()));
                        deed.end(part, Kind.MERGED, split.place(), List.of(split.place()));
                    }
                });
    }
}
