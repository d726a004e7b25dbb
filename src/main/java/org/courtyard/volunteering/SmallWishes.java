package org.courtyard.volunteering;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.courtyard.commitments.CommitmentId;
import org.courtyard.concerns.Concerns;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.crypto.Vault;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.text.Masking;
import org.courtyard.volunteering.rules.WishMove;
import org.courtyard.volunteering.rules.WishState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Small wishes (微心愿): opened by staff at their places, read by everybody. Who offers is {@link Offers}. */
@Service
@Transactional
public class SmallWishes {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_NEED = 500;
    private static final int LONGEST_CONTACT = 200;
    private static final int MOST_HELPERS = 5;
    private static final int FURTHEST = 180;

    private final SmallWishStore store;
    private final WishPromises promises;
    private final Concerns concerns;
    private final Places places;
    private final Permissions permissions;
    private final CourtyardSettings settings;
    private final Vault vault;
    private final Ids ids;
    private final InstantSource time;

    SmallWishes(
            SmallWishStore store,
            WishPromises promises,
            Concerns concerns,
            Places places,
            Permissions permissions,
            CourtyardSettings settings,
            Vault vault,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.promises = promises;
        this.concerns = concerns;
        this.places = places;
        this.permissions = permissions;
        this.settings = settings;
        this.vault = vault;
        this.ids = ids;
        this.time = time;
    }

    /** @throws Refused unless the actor handles things there for a body */
    public SmallWish open(NewWish wanted, Actor.Member actor) {
        var place = places.remembered(wanted.place()).orElseThrow(() -> new BadInput("place", "places.missing"));
        permissions.check(actor, Right.HANDLE, place.where(), "small wish");
        if (wanted.concern() != null) {
            // whoever may not read it opens no part of it
            concerns.concern(wanted.concern(), actor);
        }
        var day = wanted.day();
        var today = today();
        new BadInput.Checks()
                .wrongIf(wanted.title().isBlank(), "title", "volunteering.title-missing")
                .wrongIf(wanted.title().length() > LONGEST_TITLE, "title", "volunteering.too-long", LONGEST_TITLE)
                .wrongIf(wanted.needed().isBlank(), "needed", "volunteering.needed-missing")
                .wrongIf(wanted.needed().length() > LONGEST_NEED, "needed", "volunteering.too-long", LONGEST_NEED)
                .wrongIf(wanted.contact().isBlank(), "contact", "volunteering.contact-missing")
                .wrongIf(
                        wanted.contact().length() > LONGEST_CONTACT,
                        "contact",
                        "volunteering.too-long",
                        LONGEST_CONTACT)
                .wrongIf(
                        wanted.helpers() < 1 || wanted.helpers() > MOST_HELPERS,
                        "helpers",
                        "volunteering.helpers-wrong",
                        MOST_HELPERS)
                .wrongIf(
                        day == null || day.isBefore(today) || day.isAfter(today.plusDays(FURTHEST)),
                        "day",
                        "volunteering.day-wrong",
                        FURTHEST)
                .throwIfAny();
        var wish = new SmallWish(
                ids.next(place.region()),
                place.id(),
                place.path(),
                organization(actor, place.path()),
                wanted.concern(),
                shortened(Masking.mask(wanted.title().strip()), LONGEST_TITLE),
                shortened(Masking.mask(wanted.needed().strip()), LONGEST_NEED),
                Objects.requireNonNull(day),
                wanted.helpers(),
                0,
                WishState.OPEN,
                null,
                null);
        store.insert(
                wish,
                vault.seal(SealedNeighbours.wish(wish.id()), wanted.contact().strip()),
                time.instant());
        return wish;
    }

    /** As everybody may read it. @throws Missing when there is none */
    @Transactional(readOnly = true)
    public SmallWish wish(UUID id) {
        return store.find(id).orElseThrow(() -> new Missing("volunteering.missing"));
    }

    /** What takes offers at a place and below, the next day first. */
    @Transactional(readOnly = true)
    public List<SmallWish> takingAt(PlaceId place, int most) {
        return store.takingAt(place.value(), today(), most);
    }

    /** What the actor's bodies opened, and for desks and overseers what was opened at their places. */
    @Transactional(readOnly = true)
    public List<SmallWish> of(Actor.Member actor, int most) {
        var organizations = actor.grants().stream()
                .map(Grant::organization)
                .filter(Objects::nonNull)
                .toList();
        var at = actor.grants().stream()
                .filter(each -> each.role() == Role.DESK || each.role() == Role.OVERSEER)
                .map(Grant::place)
                .filter(Objects::nonNull)
                .toList();
        return store.of(organizations, at, most);
    }

    /** For who sees to it. @throws Refused for others */
    @Transactional(readOnly = true)
    public SmallWish owned(UUID id, Actor.Member actor) {
        var wish = wish(id);
        checkOwner(wish, actor);
        return wish;
    }

    /** It is no longer needed, or it did not come about. */
    public SmallWish withdraw(UUID id, Actor.Member actor) {
        var wish = locked(id);
        checkOwner(wish, actor);
        return wish.state() == WishState.WITHDRAWN ? wish : move(wish, WishState.WITHDRAWN, actor);
    }

    SmallWish locked(UUID id) {
        return store.lock(id).orElseThrow(() -> new Missing("volunteering.missing"));
    }

    void checkOwner(SmallWish wish, Actor.Member actor) {
        permissions.check(actor, Right.HANDLE, wish.where(), "small wish");
        if (!actor.actsFor(wish.organization().value()) && !permissions.may(actor, Right.ASSIGN, wish.where())) {
            throw new Refused("volunteering.not-yours");
        }
    }

    /** @throws Conflict when that cannot follow */
    SmallWish move(SmallWish wish, WishState to, Actor actor) {
        if (!new WishMove(wish.state(), to).legal()) {
            throw new Conflict("volunteering.cannot-follow");
        }
        CommitmentId promised = wish.commitment();
        switch (to) {
            case TAKEN -> promised = promises.make(wish, actor);
            case DONE -> promises.keep(promised);
            default -> {
                promises.withdraw(promised);
                promised = to == WishState.OPEN ? null : promised;
            }
        }
        store.update(wish.id(), to, promised, to.ended() ? time.instant() : null);
        return wish(wish.id());
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), settings.timeZone());
    }

    /** On behalf of which body; the one whose post covers the place. */
    private static OrganizationId organization(Actor.Member actor, List<UUID> path) {
        var where = Where.of(path);
        return actor.grants().stream()
                .filter(each -> each.organization() != null && covers(each.place(), where))
                .map(Grant::organization)
                .filter(Objects::nonNull)
                .findFirst()
                .map(OrganizationId::new)
                .orElseThrow(() -> new Refused("volunteering.for-nobody"));
    }

    private static boolean covers(@Nullable UUID place, Where where) {
        return place == null || where.within(place);
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
