package org.courtyard.places;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tree of places: finding, walking and making them. */
@Service
@Transactional(readOnly = true)
public class Places {

    private final PlaceStore store;
    private final ManagementStore managements;
    private final PlaceSearchView view;
    private final Outlines outlines;
    private final PlaceMemory memory;
    private final Permissions permissions;
    private final NewPlaces made;
    private final InstantSource time;

    Places(
            PlaceStore store,
            ManagementStore managements,
            PlaceSearchView view,
            Outlines outlines,
            PlaceMemory memory,
            Permissions permissions,
            NewPlaces made,
            InstantSource time) {
        this.store = store;
        this.managements = managements;
        this.view = view;
        this.outlines = outlines;
        this.memory = memory;
        this.permissions = permissions;
        this.made = made;
        this.time = time;
    }

    /** @throws Missing when there never was such a place */
    public Place place(PlaceId id) {
        return find(id).orElseThrow(() -> new Missing("places.missing", id));
    }

    public Optional<Place> find(PlaceId id) {
        return store.find(id.value());
    }

    /** Many at once; ids without a place are left out. */
    public Map<PlaceId, Place> placesByIds(Collection<PlaceId> wanted) {
        return store.findAll(wanted.stream().map(PlaceId::value).toList()).stream()
                .collect(Collectors.toMap(Place::id, Function.identity()));
    }

    /** As it was at most a minute ago: for routing, clocks and names, not for changing it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Place> remembered(PlaceId id) {
        return memory.place(id);
    }

    /** As {@link #byAnyName}; for an id what was at most a minute ago. */
    public Optional<Place> rememberedByAnyName(String text) {
        var wanted = text.strip();
        try {
            return memory.place(new PlaceId(UUID.fromString(wanted)));
        } catch (IllegalArgumentException notAnId) {
            return byAnyName(wanted);
        }
    }

    /** From the root to the place, itself last, as they were at most a minute ago. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Place> rememberedAncestors(Place place) {
        return memory.path(place);
    }

    /** As {@link #managementMode}, at most a minute ago. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<ManagementMode> rememberedMode(Place place, LocalDate day) {
        return memory.mode(place, day);
    }

    /** By official code, such as {@code 210202012004}. */
    public Optional<Place> byCode(String code) {
        return store.findByCode("nbs", code);
    }

    public Optional<Place> byCode(String codeSystem, String code) {
        return store.findByCode(codeSystem, code);
    }

    /** By what a poster says aloud. */
    public Optional<Place> bySpokenCode(String spoken) {
        return store.findBySpokenCode(spoken.strip());
    }

    /** What people and programs write for a place: its id, its official code or its spoken code. */
    public Optional<Place> byAnyName(String text) {
        var wanted = text.strip();
        try {
            return find(new PlaceId(UUID.fromString(wanted)));
        } catch (IllegalArgumentException notAnId) {
            return byCode(wanted).or(() -> bySpokenCode(wanted));
        }
    }

    /** As {@link #byAnyName}, or a name that means one place only; one called exactly so comes before longer names. */
    public Optional<Place> byNameOrCode(String text) {
        return byAnyName(text).or(() -> {
            var found = search(text, 50);
            var exact = found.stream()
                    .filter(each -> text.strip().equals(each.shortName())
                            || text.strip().equals(each.name())
                            || text.strip().equalsIgnoreCase(each.nameEn()))
                    .toList();
            var meant = exact.isEmpty() ? found : exact;
            return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
        });
    }

    /** The most specific place whose outline holds this point (WGS-84 degrees); empty when it lies in none. */
    public Optional<Place> byPin(double latitude, double longitude) {
        return outlines.at(new Coordinates(latitude, longitude));
    }

    /** Other places whose outline or point is at most so many metres from this one's point; empty without a point. */
    public List<PlaceId> neighbours(Place place, double metres) {
        if (place.latitude() == null || place.longitude() == null) {
            return List.of();
        }
        return outlines.near(new Coordinates(place.latitude(), place.longitude()), metres).stream()
                .filter(each -> !each.equals(place.id()))
                .toList();
    }

    /**
     * Places found by name, English name, pinyin, initials, official or spoken code; exact ones and wide ones first.
     *
     * @param below only within this place, null: anywhere
     * @param limit 1 to 50
     */
    public List<Place> search(String text, @Nullable PlaceId below, int limit) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        int most = Math.clamp(limit, 1, 50);
        var found = new LinkedHashSet<Place>(view.find(wanted, below, most));
        found.addAll(store.saidLike(wanted, below == null ? null : below.value(), most));
        return found.stream().limit(most).toList();
    }

    /** The same anywhere. */
    public List<Place> search(String text, int limit) {
        return search(text, null, limit);
    }

    /** What exists now directly below, with the children of official rows without land of their own in their stead. */
    public List<Place> childrenShown(PlaceId parent) {
        return children(parent).stream()
                .flatMap(child -> child.pseudo() ? childrenShown(child.id()).stream() : Stream.of(child))
                .toList();
    }

    /** What exists now directly below. */
    public List<Place> children(PlaceId parent) {
        return store.children(parent.value());
    }

    /** The places without a parent. */
    public List<Place> roots() {
        return store.roots();
    }

    /** From the root to the place, itself last. */
    public List<Place> ancestors(Place place) {
        var found = placesByIds(place.path().stream().map(PlaceId::new).toList());
        return place.path().stream()
                .map(PlaceId::new)
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The nearest place of this level at or above, such as the community of a staircase. */
    public Optional<Place> above(Place place, Level level) {
        return ancestors(place).stream().filter(each -> each.level() == level).findFirst();
    }

    /** Who manages the compound that this place is or lies in; empty outside compounds or when not recorded. */
    public Optional<ManagementMode> managementMode(Place place, LocalDate day) {
        return above(place, Level.COMPOUND)
                .flatMap(compound -> managements.mode(compound.id().value(), day));
    }

    /** Who manages a compound, managed it and is to manage it, the latest first. */
    public List<Managed> managed(PlaceId compound) {
        return managements.managed(compound.value());
    }

    /**
     * Makes a place.
     *
     * @throws BadInput when the name is empty or too long, or the level does not fit below the parent
     */
    @Transactional
    public Place create(NewPlace wanted, Actor actor) {
        var parent = wanted.parent() == null ? null : place(wanted.parent());
        permissions.check(actor, Right.MANAGE_PLACES, parent == null ? Where.NOWHERE : parent.where(), "make a place");
        RecutRule.name(wanted.name(), "name");
        new BadInput.Checks()
                .wrongIf(parent != null && !wanted.level().below(parent.level()), "level", "places.level-misfit")
                .throwIfAny();
        checkSpoken(wanted.spokenCode(), null);
        var id = made.make(wanted, NewPlaces.region(wanted, parent)).id();
        if (wanted.outline() != null) {
            outlines.draw(id, wanted.outline(), Crs.WGS84, actor);
        } else if (wanted.latitude() != null) {
            store.drawn();
        }
        return place(id);
    }

    /**
     * Sets what a poster says aloud for this place.
     *
     * @param code Chinese characters and digits, such as 和合 3-2; null takes it away
     * @throws BadInput when it cannot be said, or another place has it
     */
    @Transactional
    public Place speakAs(PlaceId id, @Nullable String code, Actor actor) {
        var place = place(id);
        permissions.check(actor, Right.MANAGE_PLACES, place.where(), "set a spoken code");
        checkSpoken(code, id);
        memory.forget();
        store.speakAs(id.value(), code);
        return place(id);
    }

    /** A spoken code that is still free for a compound; empty when its name cannot be said or is taken everywhere. */
    public Optional<String> freeSpokenCode(Place compound) {
        var community = above(compound, Level.COMMUNITY).map(Place::shortName).orElse("");
        return SpokenCodes.forCompound(
                compound.shortName(), community, code -> bySpokenCode(code).isEmpty());
    }

    /** Records who manages a compound from a day on. */
    @Transactional
    public void changeManagement(PlaceId compound, ManagementMode mode, LocalDate from, String note, Actor actor) {
        var place = place(compound);
        permissions.check(actor, Right.MANAGE_PLACES, place.where(), "change who manages");
        if (place.level() != Level.COMPOUND) {
            throw new BadInput("place", "places.mode-needs-compound");
        }
        memory.forget();
        managements.changeMode(compound.value(), mode, from, note);
    }

    /** Today in the installation's zone. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(time.instant(), zone);
    }

    private void checkSpoken(@Nullable String code, @Nullable PlaceId own) {
        if (code == null) {
            return;
        }
        var other = bySpokenCode(code).filter(place -> !place.id().equals(own));
        new BadInput.Checks()
                .wrongIf(!SpokenCodes.speakable(code), "spokenCode", "places.spoken-code", SpokenCodes.LENGTH)
                .wrongIf(other.isPresent(), "spokenCode", "places.spoken-code-taken", code)
                .throwIfAny();
    }
}
