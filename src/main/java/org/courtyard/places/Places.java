package org.courtyard.places;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.search.Pinyin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of places: finding, walking and making them. */
@Service
@Transactional(readOnly = true)
public class Places {

    private static final int NAME_LENGTH = 120;

    private final PlaceStore store;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    Places(PlaceStore store, Permissions permissions, Ids ids, InstantSource time) {
        this.store = store;
        this.permissions = permissions;
        this.ids = ids;
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
                .flatMap(compound -> store.mode(compound.id().value(), day));
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
        new BadInput.Checks()
                .wrongIf(wanted.name().isBlank(), "name", "places.name-empty")
                .wrongIf(wanted.name().length() > NAME_LENGTH, "name", "places.name-long", NAME_LENGTH)
                .wrongIf(parent != null && !wanted.level().below(parent.level()), "level", "places.level-misfit")
                .throwIfAny();
        var region = region(wanted, parent);
        var id = ids.next(region);
        var path = new ArrayList<>(parent == null ? List.<UUID>of() : parent.path());
        path.add(id);
        var shortName = wanted.shortName() == null ? ShortNames.of(wanted.name()) : wanted.shortName();
        store.insert(
                id,
                wanted,
                shortName,
                path,
                region,
                new PlaceStore.Names(Pinyin.full(shortName), Pinyin.initials(shortName)));
        return place(new PlaceId(id));
    }

    /** Records who manages a compound from a day on. */
    @Transactional
    public void changeManagement(PlaceId compound, ManagementMode mode, LocalDate from, String note, Actor actor) {
        var place = place(compound);
        permissions.check(actor, Right.MANAGE_PLACES, place.where(), "change who manages");
        if (place.level() != Level.COMPOUND) {
            throw new BadInput("place", "places.mode-needs-compound");
        }
        store.changeMode(compound.value(), mode, from, note);
    }

    /** Today in the installation's zone. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(time.instant(), zone);
    }

    private static int region(NewPlace wanted, @Nullable Place parent) {
        var code = wanted.code();
        if (code != null && "nbs".equals(wanted.codeSystem()) && code.matches("\\d{2,12}")) {
            return Integer.parseInt((code + "0000").substring(0, 6));
        }
        return parent == null ? 0 : parent.region();
    }
}
