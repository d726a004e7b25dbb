package org.courtyard.places;

import java.util.ArrayList;
import java.util.List;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the buildings, staircases and flats of a compound, many at once. */
@Service
public class Buildings {

    /** More at once is a typing mistake. */
    static final int MOST_AT_ONCE = 20_000;

    private static final int MOST_STAIRCASES = 40;
    private static final int MOST_FLOORS = 120;
    private static final int MOST_PER_FLOOR = 40;
    private static final int MOST_NUMBER = 9_999;

    private final Places places;
    private final Texts texts;

    Buildings(Places places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    /**
     * Makes them all or none. Each gets a spoken code when the compound has one.
     *
     * @return the buildings, in order
     * @throws BadInput when a number is out of range, the place is no compound, or a building of that number exists
     */
    @Transactional
    public List<Place> raise(PlaceId compound, BuildingPlan plan, Actor actor) {
        var place = places.place(compound);
        check(place, plan);
        var made = new ArrayList<Place>();
        for (int number = plan.first(); number <= plan.last(); number++) {
            var code = below(place.spokenCode(), number);
            if (code != null && places.bySpokenCode(code).isPresent()) {
                throw new BadInput("first", "places.building-exists", number);
            }
            var building =
                    make(place, Level.BUILDING, plan.name(), plan.nameEn(), "places.building-name", number, actor);
            made.add(building);
            for (int staircase = 1; staircase <= plan.staircases(); staircase++) {
                var entered = make(building, Level.STAIRCASE, null, null, "places.staircase-name", staircase, actor);
                flats(entered, plan, actor);
            }
        }
        return made;
    }

    private void flats(Place staircase, BuildingPlan plan, Actor actor) {
        for (int floor = 1; floor <= plan.floors(); floor++) {
            for (int door = 1; door <= plan.perFloor(); door++) {
                var number = floor * 100 + door;
                places.create(named(staircase, Level.UNIT, null, null, "places.unit-name", number, null), actor);
            }
        }
    }

    private Place make(
            Place parent,
            Level level,
            @Nullable String name,
            @Nullable String nameEn,
            String key,
            int number,
            Actor actor) {
        var code = below(parent.spokenCode(), number);
        return places.create(named(parent, level, name, nameEn, key, number, code), actor);
    }

    private NewPlace named(
            Place parent,
            Level level,
            @Nullable String name,
            @Nullable String nameEn,
            String key,
            int number,
            @Nullable String spokenCode) {
        var text = String.valueOf(number);
        var zh = name != null ? name : texts.say(Lang.ZH, key, text);
        var en = nameEn != null ? nameEn : texts.say(Lang.EN, key, text);
        return new NewPlace(parent.id(), level, zh, null, en, "own", null, spokenCode, null, null, null);
    }

    private static @Nullable String below(@Nullable String code, int number) {
        return code == null ? null : SpokenCodes.below(code, String.valueOf(number));
    }

    private static void check(Place compound, BuildingPlan plan) {
        new BadInput.Checks()
                .wrongIf(compound.level() != Level.COMPOUND, "place", "places.buildings-need-compound")
                .wrongIf(plan.first() < 1 || plan.first() > MOST_NUMBER, "first", "places.number-range", 1, MOST_NUMBER)
                .wrongIf(plan.last() < plan.first(), "last", "places.last-before-first", plan.first())
                .wrongIf(plan.last() > MOST_NUMBER, "last", "places.number-range", 1, MOST_NUMBER)
                .wrongIf(
                        plan.staircases() < 0 || plan.staircases() > MOST_STAIRCASES,
                        "staircases",
                        "places.number-range",
                        0,
                        MOST_STAIRCASES)
                .wrongIf(
                        plan.floors() < 0 || plan.floors() > MOST_FLOORS,
                        "floors",
                        "places.number-range",
                        0,
                        MOST_FLOORS)
                .wrongIf(
                        plan.perFloor() < 0 || plan.perFloor() > MOST_PER_FLOOR,
                        "perFloor",
                        "places.number-range",
                        0,
                        MOST_PER_FLOOR)
                .wrongIf(plan.name() != null && plan.first() != plan.last(), "name", "places.one-name-one-building")
                .throwIfAny();
        if (plan.places() > MOST_AT_ONCE) {
            throw new BadInput("last", "places.too-many", MOST_AT_ONCE);
        }
    }
}
