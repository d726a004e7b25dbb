package org.courtyard.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.problems.Stale;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Places are renamed, moved, split, merged and given up; every id keeps its meaning, and all of it stays known. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Transactional
class RecutsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(830_010);
    private static final Decided TODAY = new Decided(LocalDate.parse("2026-11-02"), "青政发〔2026〕7 号");

    @Autowired
    Places places;

    @Autowired
    Recuts recuts;

    @Autowired
    Corrections corrections;

    @Autowired
    Successions successions;

    @Autowired
    JdbcClient jdbc;

    private String code;
    private Place street;
    private Place community;
    private Place neighbour;
    private Place compound;
    private Place east;
    private Place west;

    @BeforeEach
    void build() {
        code = String.valueOf(NUMBER.incrementAndGet());
        var district = places.create(NewPlace.division(null, Level.DISTRICT, code, "和合区"), Actor.HOUSE);
        street = places.create(NewPlace.division(district.id(), Level.STREET, code + "001", "青槐街道"), Actor.HOUSE);
        community = division(code + "001001", "和顺社区居委会");
        neighbour = division(code + "001002", "同泰社区居委会");
        compound = below(community, Level.COMPOUND, "槐树院");
        east = below(compound, Level.BUILDING, "1 号楼");
        west = below(compound, Level.BUILDING, "2 号楼");
    }

    @Test
    void aMoveTakesEverythingBelowAlong() {
        var room = below(east, Level.STAIRCASE, "1 单元");
        recuts.move(compound.id(), compound.version(), neighbour.id(), TODAY, Actor.HOUSE);
        assertThat(now(room).path())
                .containsExactly(
                        street.parent().value(),
                        street.id().value(),
                        neighbour.id().value(),
                        compound.id().value(),
                        east.id().value(),
                        room.id().value());
        assertThat(now(compound).region()).isEqualTo(compound.region());
        assertThat(successions.history(compound.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.why()).isEqualTo(TODAY.why()));
    }

    @Test
    void nothingMovesBelowItself() {
        assertThatThrownBy(() -> recuts.move(community.id(), community.version(), compound.id(), TODAY, Actor.HOUSE))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.wrongs().getFirst().key()).isEqualTo("places.recut.below-itself"));
        assertThatThrownBy(() -> recuts.move(compound.id(), compound.version(), compound.id(), TODAY, Actor.HOUSE))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> recuts.move(neighbour.id(), neighbour.version(), community.id(), TODAY, Actor.HOUSE))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.wrongs().getFirst().key()).isEqualTo("places.recut.level"));
    }

    @Test
    void theOldPlaceHangsBelowWhoKeepsItAndKnowsItsSuccessors() {
        var parts = split(0);
        var old = now(compound);
        assertThat(old.closed()).isTrue();
        assertThat(old.within(parts.getFirst().id())).isTrue();
        assertThat(successions.successors(old)).extracting(Place::shortName).containsExactly("槐树东院", "槐树西院");
        assertThat(now(east).within(parts.getFirst().id())).isTrue();
        assertThat(now(west).within(parts.getLast().id())).isTrue();
        assertThat(places.children(community.id())).extracting(Place::id).doesNotContain(compound.id());
        assertThat(successions.living(old).id()).isEqualTo(parts.getFirst().id());
    }

    @Test
    void whatLiesAboveMayKeepIt() {
        split(-1);
        assertThat(now(compound).parent()).isEqualTo(community.id());
        assertThat(successions.living(now(compound)).id()).isEqualTo(community.id());
    }

    @Test
    void everythingBelowGoesToExactlyOnePart() {
        assertThatThrownBy(() -> recuts.split(
                        compound.id(),
                        compound.version(),
                        List.of(part("东院", east), part("西院")),
                        0,
                        TODAY,
                        Actor.HOUSE))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.wrongs().getFirst().key()).isEqualTo("places.recut.held-nowhere"));
        assertThatThrownBy(() -> recuts.split(
                        compound.id(),
                        compound.version(),
                        List.of(part("东院", east, west), part("西院", west)),
                        0,
                        TODAY,
                        Actor.HOUSE))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.wrongs().getFirst().key()).isEqualTo("places.recut.held-twice"));
        assertThat(now(compound).closed()).isFalse();
    }

    @Test
    void aCodeThatExistsIsRefusedWithItsOwner() {
        var parts = List.of(
                new NewPart("和顺东社区居委会", null, code + "001002", Set.of(compound.id())),
                new NewPart("和顺西社区居委会", null, null, Set.of()));
        assertThatThrownBy(() -> recuts.split(community.id(), community.version(), parts, 0, TODAY, Actor.HOUSE))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.wrongs().getFirst().args()).contains(neighbour.shortName()));
    }

    @Test
    void mergingMovesWhatLiesBelowAndLeadsOn() {
        var on = recuts.merge(community.id(), community.version(), neighbour.id(), TODAY, Actor.HOUSE);
        assertThat(on.id()).isEqualTo(neighbour.id());
        assertThat(now(west).within(neighbour.id())).isTrue();
        assertThat(now(west).within(community.id())).isFalse();
        assertThat(now(community).within(neighbour.id())).isTrue();
        assertThat(successions.successors(now(community))).extracting(Place::id).containsExactly(neighbour.id());
        assertThat(places.byCode(community.code())).contains(now(community));
    }

    @Test
    void successorsOfSuccessorsAreFound() {
        split(0);
        var parts = places.children(community.id());
        recuts.merge(
                parts.getFirst().id(),
                now(parts.getFirst()).version(),
                parts.getLast().id(),
                TODAY,
                Actor.HOUSE);
        assertThat(successions.successors(now(compound)))
                .extracting(Place::id)
                .containsExactly(parts.getLast().id());
        var reach = successions.reach(now(parts.getLast()).path());
        assertThat(reach.depth(compound.id()))
                .isEqualTo(now(parts.getLast()).path().size() - 1);
    }

    @Test
    void mergingAcrossLevelsIsRefused() {
        assertThatThrownBy(() -> recuts.merge(compound.id(), compound.version(), neighbour.id(), TODAY, Actor.HOUSE))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void givingUpACompoundTakesItsHousesAlong() {
        recuts.close(compound.id(), compound.version(), TODAY, Actor.HOUSE);
        assertThat(now(east).closed()).isTrue();
        assertThat(successions.living(now(east)).id()).isEqualTo(community.id());
        assertThatThrownBy(() -> recuts.move(east.id(), now(east).version(), neighbour.id(), TODAY, Actor.HOUSE))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anOfficeWithPlacesBelowIsNotGivenUp() {
        assertThatThrownBy(() -> recuts.close(community.id(), community.version(), TODAY, Actor.HOUSE))
                .isInstanceOfSatisfying(
                        Conflict.class, no -> assertThat(no.key()).isEqualTo("places.recut.not-empty"));
    }

    @Test
    void daysToComeAndNoReasonAreRefused() {
        assertThatThrownBy(() ->
                        recuts.close(compound.id(), compound.version(), new Decided(LocalDate.MAX, "将来"), Actor.HOUSE))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.wrongs().getFirst().field()).isEqualTo("from"));
        assertThatThrownBy(() ->
                        recuts.close(compound.id(), compound.version(), new Decided(TODAY.from(), " "), Actor.HOUSE))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.wrongs().getFirst().field()).isEqualTo("why"));
    }

    @Test
    void anOfficialDivisionIsChangedByWhoLooksAfterWhatLiesAbove() {
        var ofCommunity = administrator(community);
        recuts.rename(compound.id(), compound.version(), "槐花院", null, null, TODAY, ofCommunity);
        assertThatThrownBy(() ->
                        recuts.rename(community.id(), community.version(), "和平社区", null, null, TODAY, ofCommunity))
                .isInstanceOf(Refused.class);
        recuts.rename(community.id(), community.version(), "和平社区", null, null, TODAY, administrator(street));
        assertThat(now(community).name()).isEqualTo("和平社区");
        assertThatThrownBy(
                        () -> recuts.move(compound.id(), now(compound).version(), neighbour.id(), TODAY, ofCommunity))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoeverWasQuickerIsNotOverwritten() {
        recuts.rename(compound.id(), compound.version(), "槐花院", null, null, TODAY, Actor.HOUSE);
        assertThatThrownBy(() -> recuts.close(compound.id(), compound.version(), TODAY, Actor.HOUSE))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aMistakenMergeIsTakenBackWhole() {
        recuts.merge(community.id(), community.version(), neighbour.id(), TODAY, Actor.HOUSE);
        var wrong = successions.undoable(community.id()).orElseThrow();
        corrections.undo(wrong.id(), "点错了", Actor.HOUSE);
        assertThat(now(community).closed()).isFalse();
        assertThat(now(west).path()).isEqualTo(west.path());
        assertThat(successions.successors(now(community))).isEmpty();
        assertThat(successions.history(community.id())).hasSize(2);
        assertThatThrownBy(() -> corrections.undo(wrong.id(), "再撤", Actor.HOUSE))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aMistakenSplitIsTakenBackAndThePartsLeadBack() {
        var parts = split(1);
        var late = below(parts.getFirst(), Level.BUILDING, "9 号楼");
        corrections.undo(successions.undoable(compound.id()).orElseThrow().id(), "点错了", Actor.HOUSE);
        assertThat(now(compound).path()).isEqualTo(compound.path());
        assertThat(places.children(compound.id()))
                .extracting(Place::id)
                .containsExactlyInAnyOrder(east.id(), west.id(), late.id());
        assertThat(successions.successors(now(parts.getFirst())))
                .extracting(Place::id)
                .containsExactly(compound.id());
    }

    @Test
    void whatALaterChangeBuildsOnIsNotTakenBack() {
        split(0);
        var first = successions.undoable(compound.id()).orElseThrow();
        recuts.rename(east.id(), now(east).version(), "甲楼", null, null, TODAY, Actor.HOUSE);
        assertThatThrownBy(() -> corrections.undo(first.id(), "点错了", Actor.HOUSE))
                .isInstanceOfSatisfying(
                        Conflict.class, no -> assertThat(no.key()).isEqualTo("places.recut.overtaken"));
    }

    @Test
    void whoManagedTheOldCompoundManagesItsParts() {
        places.changeManagement(compound.id(), ManagementMode.RESIDENTS, TODAY.from(), "", Actor.HOUSE);
        var parts = split(0);
        assertThat(places.managementMode(parts.getLast(), TODAY.from())).contains(ManagementMode.RESIDENTS);
    }

    @Test
    void whatWasDecidedIsWrittenOnce() {
        split(0);
        assertThatThrownBy(() -> jdbc.sql("update places.recut set why = ''").update())
                .isInstanceOf(DataAccessException.class);
    }

    private List<Place> split(int keeper) {
        return recuts.split(
                compound.id(),
                compound.version(),
                List.of(part("槐树东院", east), part("槐树西院", west)),
                keeper,
                TODAY,
                Actor.HOUSE);
    }

    private static NewPart part(String name, Place... holds) {
        return new NewPart(
                name,
                null,
                null,
                Set.copyOf(java.util.Arrays.stream(holds).map(Place::id).toList()));
    }

    private static Actor administrator(Place place) {
        return new Actor.Member(
                UUID.randomUUID(),
                "admin",
                "管理员",
                List.of(new Grant(Role.ADMINISTRATOR, place.id().value(), null, null)));
    }

    private Place division(String own, String name) {
        return places.create(NewPlace.division(street.id(), Level.COMMUNITY, own, name), Actor.HOUSE);
    }

    private Place below(Place parent, Level level, String name) {
        return places.create(NewPlace.below(parent.id(), level, name), Actor.HOUSE);
    }

    private Place now(Place place) {
        return places.place(place.id());
    }
}
