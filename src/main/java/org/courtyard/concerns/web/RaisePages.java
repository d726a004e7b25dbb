package org.courtyard.concerns.web;

import java.util.Arrays;
import java.util.List;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.HeldPhotos;
import org.courtyard.concerns.Similar;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.Whose;
import org.courtyard.concerns.web.RaisePage.SimilarRow;
import org.courtyard.places.Level;
import org.courtyard.places.Place;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page on which something is raised from what was typed so far. */
@Component
class RaisePages {

    private static final int SIMILAR = 3;

    /** In the order people use them. */
    private static final List<ContactWay> WAYS = List.of(
            ContactWay.SMS, ContactWay.CALL, ContactWay.LEAD, ContactWay.SLIP, ContactWay.MAIL, ContactWay.NONE);

    private final Spots spots;
    private final Kinds kinds;
    private final Similar similar;
    private final PublicClocks clocks;
    private final Concerns concerns;
    private final Categories categories;
    private final HeldPhotos photos;
    private final RaisePins pins;

    RaisePages(
            Spots spots,
            Kinds kinds,
            Similar similar,
            PublicClocks clocks,
            Concerns concerns,
            Categories categories,
            HeldPhotos photos,
            RaisePins pins) {
        this.spots = spots;
        this.kinds = kinds;
        this.similar = similar;
        this.clocks = clocks;
        this.concerns = concerns;
        this.categories = categories;
        this.photos = photos;
        this.pins = pins;
    }

    /** @param choosing the place whose parts are listed while a place is chosen; see {@link PlaceSteps} */
    RaisePage page(
            RaiseForm form,
            List<Wrong> wrongs,
            @Nullable String notice,
            PlaceSteps.Choosing choosing,
            boolean answered,
            Shell shell) {
        var place = spots.find(form.place()).orElse(null);
        var category = kinds.chosen(form);
        return new RaisePage(
                form,
                wrongs,
                notice,
                place == null ? null : spots.spot(place, shell.lang()),
                place == null || choosing.open(),
                place == null || choosing.open()
                        ? spots.tree(choosing.under(), choosing.found(), shell.lang())
                        : new RaisePage.Tree(null, List.of(), null),
                pins.pin(form, place, shell),
                whose(form, place, shell),
                similar(form, place, shell),
                kinds.kind(form, shell),
                ways(form, shell),
                visibilities(form, category, shell),
                Kinds.preset(category).name(),
                photos.held(form.photos()).stream().map(HeldPhotos.Held::token).toList(),
                promised(place, category, shell),
                answered);
    }

    List<Choice> ways(RaiseForm form, Shell shell) {
        return WAYS.stream()
                .map(each -> Choice.of(each.name(), shell.say("concerns.way." + each), each == form.way()))
                .toList();
    }

    List<SimilarRow> similar(RaiseForm form, @Nullable Place place, Shell shell) {
        if (place == null) {
            return List.of();
        }
        var alike = similar.near(place, form.text(), SIMILAR).stream()
                .map(Similar.Alike::concern)
                .toList();
        var states = clocks.states(alike, shell);
        return alike.stream()
                .map(each -> {
                    var state = states.of(each);
                    var since = shell.moments().at(each.raisedAt());
                    var meta = shell.say("concerns.raise.similar.meta", since, each.placeName(), each.supports());
                    return new SimilarRow(each.id().toString(), state, each.publicTitle(), meta);
                })
                .toList();
    }

    /** 周二 10:00 前答复你. */
    String promised(@Nullable Place place, @Nullable Category category, Shell shell) {
        if (place == null) {
            return "";
        }
        var kind = category == null ? categories.find(Categories.OTHER).orElse(null) : category;
        return kind == null
                ? ""
                : concerns.firstContactBy(place, kind)
                        .map(due -> shell.say(
                                "concerns.raise.promised", shell.moments().deadline(due)))
                        .orElse("");
    }

    List<Choice> visibilities(RaiseForm form, @Nullable Category category, Shell shell) {
        var preset = Kinds.preset(category);
        var shown = chosenVisibility(form, preset);
        return Arrays.stream(Visibility.values())
                .map(each -> Choice.of(each.name(), shell.say("concerns.visibility." + each), each == shown))
                .toList();
    }

    /** What was chosen on purpose stays; what was only preset follows the category. */
    static Visibility chosenVisibility(RaiseForm form, Visibility preset) {
        var chosen = form.visibility();
        return chosen == null || chosen == form.preset() ? preset : chosen;
    }

    private static List<Choice> whose(RaiseForm form, @Nullable Place place, Shell shell) {
        var chosen = form.whose() == null ? usual(place) : form.whose();
        return Arrays.stream(Whose.values())
                .map(each -> Choice.of(each.name(), shell.say("concerns.whose." + each), each == chosen))
                .toList();
    }

    /** Who scans the poster of a staircase mostly means the house. */
    private static Whose usual(@Nullable Place place) {
        if (place == null || place.level().official()) {
            return Whose.UNSURE;
        }
        return place.level() == Level.COMPOUND ? Whose.COMPOUND : Whose.BUILDING;
    }
}
