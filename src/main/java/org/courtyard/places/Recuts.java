package org.courtyard.places;

import java.util.ArrayList;
import java.util.List;
import org.courtyard.places.PlaceChange.Kind;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places change: they get other names, hang elsewhere, are split, merged and given up. No id ever stops meaning something: a
 * place that is no more hangs below whoever keeps what lay at it, and its successors are known. Every decision is kept with
 * who, when, why and from which day. Days to come are refused: a change is entered when it holds.
 *
 * <p>Who changes a place needs the right to manage what lies above it when it is an official division, and the place
 * itself otherwise; where it goes, the same.
 */
@Service
@Transactional
public class Recuts {

    private final PlaceStore places;
    private final Places tree;
    private final TreeStore below;
    private final NewPlaces newPlaces;
    private final Decisions decisions;

    Recuts(PlaceStore places, Places tree, TreeStore below, NewPlaces newPlaces, Decisions decisions) {
        this.places = places;
        this.tree = tree;
        this.below = below;
        this.newPlaces = newPlaces;
        this.decisions = decisions;
    }

    /**
     * Gives a place other names. What was said before under the old one stays said so.
     *
     * @param version as it was when the page was opened
     * @param shortName null to derive it from the name
     * @throws BadInput when a name is empty or too long
     * @throws Stale when somebody changed it in the meantime
     */
    public Place rename(
            PlaceId id,
            int version,
            String name,
            @Nullable String shortName,
            @Nullable String nameEn,
            Decided decided,
            Actor actor) {
        var deed = decisions.begin(decided);
        var place = held(id, version, actor);
        RecutRule.exists(place);
        RecutRule.name(name, "name");
        var said = shortName == null || shortName.isBlank() ? ShortNames.of(name) : shortName.strip();
        deed.rename(place, name.strip(), said, nameEn);
        return done(deed, id, actor);
    }

    /**
     * Hangs a place, with everything below it, under another one.
     *
     * @throws BadInput when it would lie below itself, or the other one is not wider
     * @throws Conflict when one of the two is no more
     * @throws Stale when somebody changed it in the meantime
     */
    public Place move(PlaceId id, int version, PlaceId above, Decided decided, Actor actor) {
        var deed = decisions.begin(decided);
        var place = held(id, version, actor);
        var target = tree.place(above);
        decisions.may(target.where(), actor);
        RecutRule.move(place, target);
        deed.move(place, above);
        return done(deed, id, actor);
    }

    /**
     * Splits a place into several new ones of the same level; it is no more from then on.
     *
     * @param keeper which of the parts keeps what lay at the old place itself, from 0; −1: what lies above keeps it
     * @return the parts, in order
     * @throws BadInput when there are fewer than two, a name is twice, a code is taken, or something below is given to none
     */
    public List<Place> split(PlaceId id, int version, List<NewPart> parts, int keeper, Decided decided, Actor actor) {
        var deed = decisions.begin(decided);
        var place = held(id, version, actor);
        RecutRule.split(place, parts, tree.children(id), keeper);
        var made = new ArrayList<PlaceId>();
        for (var part : parts) {
            var one = make(place, part);
            made.add(one.id());
            deed.made(one);
            part.holds().forEach(child -> deed.move(tree.place(child), one.id()));
        }
        deed.end(place, Kind.SPLIT, keeper < 0 ? place.parent() : made.get(keeper), made);
        done(deed, id, actor);
        return made.stream().map(tree::place).toList();
    }

    /**
     * Merges a place into another one of its level, with everything below it; it is no more from then on.
     *
     * @return the place that goes on
     * @throws BadInput when the two are one, or of different levels
     */
    public Place merge(PlaceId id, int version, PlaceId into, Decided decided, Actor actor) {
        var deed = decisions.begin(decided);
        var place = held(id, version, actor);
        var target = tree.place(into);
        decisions.may(Decisions.around(target), actor);
        RecutRule.merge(place, target);
        tree.children(id).forEach(child -> deed.move(child, into));
        deed.end(place, Kind.MERGED, into, List.of(into));
        return done(deed, into, actor);
    }

    /**
     * From this day the place is no more, without a successor, and neither is what was made below it.
     *
     * @throws Conflict when official divisions lie below it
     */
    public void close(PlaceId id, int version, Decided decided, Actor actor) {
        var deed = decisions.begin(decided);
        var place = held(id, version, actor);
        RecutRule.close(place, tree.children(id));
        below.within(id.value()).forEach(each -> deed.end(each, Kind.CLOSED, each.parent(), List.of()));
        done(deed, id, actor);
    }

    private Place make(Place place, NewPart part) {
        var code = part.code() == null || part.code().isBlank()
                ? null
                : part.code().strip();
        if (code != null) {
            checkCode(code, place);
        }
        var system = code == null ? "own" : "nbs";
        var wanted = new NewPlace(
                place.parent(),
                place.level(),
                part.name().strip(),
                null,
                part.nameEn(),
                system,
                code,
                null,
                null,
                null,
                null);
        var made = newPlaces.make(wanted, place.region());
        if (made.level() == Level.COMPOUND) {
            tree.freeSpokenCode(made)
                    .ifPresent(spoken -> places.speakAs(made.id().value(), spoken));
        }
        return made;
    }

    private void checkCode(String code, Place place) {
        var owner = tree.byCode(code);
        new BadInput.Checks()
                .wrongIf(!place.level().official(), "code", "places.recut.code-own")
                .wrongIf(!code.matches("\\d{2,12}"), "code", "places.recut.code", code)
                .wrongIf(
                        owner.isPresent(),
                        "code",
                        "places.recut.code-taken",
                        code,
                        owner.map(Place::shortName).orElse(""))
                .throwIfAny();
    }

    private Place held(PlaceId id, int version, Actor actor) {
        var place = tree.place(id);
        decisions.mayChange(place, version, actor);
        return place;
    }

    private Place done(Deed deed, PlaceId place, Actor actor) {
        decisions.end(deed, actor, null);
        return tree.place(place);
    }
}
