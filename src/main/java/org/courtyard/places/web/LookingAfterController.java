package org.courtyard.places.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.places.BuildingPlan;
import org.courtyard.places.Buildings;
import org.courtyard.places.Crs;
import org.courtyard.places.Grid;
import org.courtyard.places.GridId;
import org.courtyard.places.Grids;
import org.courtyard.places.Level;
import org.courtyard.places.Managed;
import org.courtyard.places.ManagementMode;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Outlines;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.places.Successions;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking after places: making, naming, drawing them, and who manages them. */
@Controller
@MayCall(MayCall.Who.ADMINISTRATOR)
class LookingAfterController {

    private static final String ONE = "/{lang:zh|en}/admin/places/{id}";

    private final Places places;
    private final Buildings buildings;
    private final Grids grids;
    private final Outlines outlines;
    private final Successions successions;
    private final RecutSentences sentences;

    LookingAfterController(
            Places places,
            Buildings buildings,
            Grids grids,
            Outlines outlines,
            Successions successions,
            RecutSentences sentences) {
        this.places = places;
        this.buildings = buildings;
        this.grids = grids;
        this.outlines = outlines;
        this.successions = successions;
        this.sentences = sentences;
    }

    @GetMapping("/{lang:zh|en}/admin/places")
    String all(@RequestParam(defaultValue = "") String text, Shell shell, Model model) {
        model.addAttribute("page", new FindPage(text, rows(shown(text, places), shell), List.of(), List.of()));
        return "places/looking-after-all";
    }

    static List<Place> shown(String text, Places places) {
        return text.isBlank() ? places.roots() : places.search(text, 50);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable UUID id, Shell shell) {
        return new ModelAndView("places/looking-after", "page", page(new PlaceId(id), Map.of(), shell, List.of()));
    }

    @PostMapping(ONE + "/spoken-code")
    ModelAndView speakAs(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String spokenCode,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        return done(id, sent, shell, () -> places.speakAs(new PlaceId(id), orNull(spokenCode), actor));
    }

    @PostMapping(ONE + "/below")
    ModelAndView makeBelow(
            @PathVariable UUID id,
            @RequestParam Level level,
            @RequestParam String childName,
            @RequestParam(defaultValue = "") String childNameEn,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        return done(id, sent, shell, () -> {
            var wanted = new NewPlace(
                    new PlaceId(id),
                    level,
                    childName.strip(),
                    null,
                    orNull(childNameEn),
                    "own",
                    null,
                    null,
                    null,
                    null,
                    null);
            var made = places.create(wanted, actor);
            if (level == Level.COMPOUND) {
                places.freeSpokenCode(made).ifPresent(code -> places.speakAs(made.id(), code, actor));
            }
        });
    }

    @PostMapping(ONE + "/buildings")
    ModelAndView raise(@PathVariable UUID id, @RequestParam Map<String, String> sent, Actor actor, Shell shell) {
        return done(id, sent, shell, () -> {
            var plan = new BuildingPlan(
                    number("first", sent),
                    number("last", sent),
                    number("staircases", sent),
                    number("floors", sent),
                    number("perFloor", sent),
                    null,
                    null);
            buildings.raise(new PlaceId(id), plan, actor);
        });
    }

    @PostMapping(ONE + "/management")
    ModelAndView manage(
            @PathVariable UUID id,
            @RequestParam ManagementMode mode,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        return done(id, sent, shell, () -> places.changeManagement(new PlaceId(id), mode, date(from), note, actor));
    }

    @PostMapping(ONE + "/outline")
    ModelAndView draw(
            @PathVariable UUID id,
            @RequestParam String outline,
            @RequestParam(defaultValue = "wgs84") String crs,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        return done(id, sent, shell, () -> {
            var system = Crs.ofCode(crs).orElseThrow(() -> new BadInput("crs", "places.crs-unknown"));
            outlines.draw(new PlaceId(id), outline, system, actor);
        });
    }

    @PostMapping(ONE + "/grids")
    ModelAndView makeGrid(
            @PathVariable UUID id,
            @RequestParam String gridName,
            @RequestParam(defaultValue = "") String gridNameEn,
            @RequestParam(defaultValue = "") Set<UUID> covers,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        var covered = covers.stream().map(PlaceId::new).collect(Collectors.toSet());
        return done(id, sent, shell, () -> grids.make(new PlaceId(id), gridName, orNull(gridNameEn), covered, actor));
    }

    @PostMapping(ONE + "/grids/{grid}/end")
    ModelAndView endGrid(@PathVariable UUID id, @PathVariable UUID grid, Actor actor, Shell shell) {
        return done(
                id,
                Map.of(),
                shell,
                () -> grids.end(new GridId(grid), shell.moments().today(), actor));
    }

    /** Sets anew what a grid covers. */
    @PostMapping(ONE + "/grids/{grid}")
    ModelAndView coverGrid(
            @PathVariable UUID id,
            @PathVariable UUID grid,
            @RequestParam(defaultValue = "") Set<UUID> covers,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Shell shell) {
        var covered = covers.stream().map(PlaceId::new).collect(Collectors.toSet());
        return done(id, sent, shell, () -> grids.cover(new GridId(grid), covered, actor));
    }

    private static int number(String field, Map<String, String> sent) {
        try {
            var text = sent.getOrDefault(field, "").strip();
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new BadInput(field, "places.number");
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException noDate) {
            throw new BadInput("from", "places.calendar.date");
        }
    }

    private ModelAndView done(UUID id, Map<String, String> sent, Shell shell, Runnable change) {
        try {
            change.run();
            return new ModelAndView("redirect:" + shell.to("/admin/places/" + id));
        } catch (BadInput | Conflict | Stale refused) {
            var wrongs = Faults.of(refused, refused instanceof Stale ? "name" : "covers", shell);
            var page = new ModelAndView("places/looking-after", "page", page(new PlaceId(id), sent, shell, wrongs));
            page.setStatus(HttpStatus.valueOf(refused.status()));
            return page;
        }
    }

    private LookingAfterPage page(PlaceId id, Map<String, String> sent, Shell shell, List<Wrong> wrongs) {
        var place = places.place(id);
        var children = places.children(id);
        var crumbs = places.ancestors(place).stream()
                .filter(each -> !each.id().equals(id))
                .map(each -> new Crumb(each.called(shell.lang()), shell.to("/admin/places/" + each.id())))
                .toList();
        var community = place.level() == Level.COMMUNITY;
        return new LookingAfterPage(
                place,
                place.called(shell.lang()),
                crumbs,
                Arrays.stream(Level.values())
                        .filter(level -> level.below(place.level()))
                        .map(level -> Choice.of(level.name(), shell.say("places.level." + level.name()), false))
                        .toList(),
                place.level() == Level.COMPOUND ? modes(place, shell) : List.of(),
                places.managed(id).stream().map(each -> managed(each, shell)).toList(),
                community ? grids(id, children, shell) : List.of(),
                community ? covers(children, Set.of(), shell) : List.of(),
                rows(children, shell),
                place.closed() ? List.of() : changes(place, shell),
                successions.history(id).stream()
                        .map(each -> new LookingAfterPage.Past(
                                sentences.head(each, shell), sentences.lines(each, id, shell)))
                        .toList(),
                gone(place, shell),
                sent,
                wrongs);
    }

    private static List<Row> changes(Place place, Shell shell) {
        return Stream.of("rename", "move", "split", "merge", "close")
                .map(what -> Row.of(
                        shell.to("/admin/places/" + place.id() + "/change/" + what),
                        "map-pin",
                        shell.say("places.change." + what),
                        null))
                .toList();
    }

    private @Nullable String gone(Place place, Shell shell) {
        if (place.validTo() == null) {
            return null;
        }
        var since = shell.say("places.change.closed", shell.moments().fullDate(place.validTo()));
        var now = successions.successors(place).stream()
                .map(each -> each.called(shell.lang()))
                .toList();
        return now.isEmpty()
                ? since
                : since + " "
                        + shell.say("places.change.closed.now", shell.texts().list(shell.lang(), now));
    }

    private static List<Choice> covers(List<Place> children, Set<PlaceId> covered, Shell shell) {
        return children.stream()
                .map(each -> Choice.of(each.id().toString(), each.called(shell.lang()), covered.contains(each.id())))
                .toList();
    }

    private List<LookingAfterPage.OneGrid> grids(PlaceId community, List<Place> children, Shell shell) {
        return grids.ofCommunity(community).stream()
                .map(grid -> new LookingAfterPage.OneGrid(
                        grid.id().toString(),
                        shell.lang() == Lang.EN && grid.nameEn() != null ? grid.nameEn() : grid.name(),
                        shell.texts()
                                .list(
                                        shell.lang(),
                                        places.placesByIds(grid.covers()).values().stream()
                                                .map(each -> each.called(shell.lang()))
                                                .sorted()
                                                .toList()),
                        covers(with(children, grid), grid.covers(), shell)))
                .toList();
    }

    /** A grid may cover buildings and staircases too: these stay to be chosen. */
    private List<Place> with(List<Place> children, Grid grid) {
        var all = new ArrayList<>(children);
        places.placesByIds(grid.covers()).values().stream()
                .filter(each -> !children.contains(each))
                .forEach(all::add);
        return all;
    }

    private static String managed(Managed managed, Shell shell) {
        var mode = shell.say("places.mode." + managed.mode().name());
        var from = shell.moments().fullDate(managed.from());
        var said = managed.to() == null
                ? shell.say("places.admin.managed.since", from, mode)
                : shell.say("places.admin.managed.until", from, shell.moments().fullDate(managed.to()), mode);
        return managed.note().isBlank() ? said : shell.say("places.admin.managed.note", said, managed.note());
    }

    private List<Choice> modes(Place compound, Shell shell) {
        var now = places.managementMode(compound, shell.moments().today()).orElse(null);
        return Arrays.stream(ManagementMode.values())
                .map(mode -> Choice.of(mode.name(), shell.say("places.mode." + mode.name()), mode == now))
                .toList();
    }

    private static List<Row> rows(List<Place> shown, Shell shell) {
        return shown.stream()
                .map(each -> Row.of(
                        shell.to("/admin/places/" + each.id()),
                        "map-pin",
                        each.called(shell.lang()),
                        each.spokenCode() == null ? each.code() : each.spokenCode()))
                .toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
