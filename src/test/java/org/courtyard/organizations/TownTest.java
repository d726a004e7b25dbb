package org.courtyard.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.Grants;
import org.courtyard.accounts.NewAccount;
import org.courtyard.places.BuildingPlan;
import org.courtyard.places.Buildings;
import org.courtyard.places.Decided;
import org.courtyard.places.Grids;
import org.courtyard.places.ManagementMode;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.places.Recuts;
import org.courtyard.platform.access.Actor;
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
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@WithPostgres
@Transactional
class TownTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ApplicationContext house;

    @Autowired
    Places places;

    @Autowired
    Recuts recuts;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Posts posts;

    private Town town;

    @BeforeEach
    void build() {
        town = Town.build(house);
    }

    @Test
    void thePinFindsTheCompound() {
        assertThat(places.byPin(38.9010, 121.6005)).map(Place::shortName).contains("槐树院");
        assertThat(places.byPin(40, 100)).isEmpty();
        assertThat(places.neighbours(town.compound(), 250)).hasSize(2);
    }

    @Test
    void theStaircaseIsFoundByWhatThePosterSays() {
        assertThat(places.byAnyName("槐树院 3-2")).contains(town.staircase());
    }

    @Test
    void theCompanyActsInsideItsCompoundAndTheCommitteeElsewhere() {
        assertThat(acting(town.staircase(), "lift", "BUILDING", Set.of())).isEqualTo(town.company());
        var other = places.children(town.community().id()).get(1);
        assertThat(authorities
                        .acting(other, "lift", "facilities", ManagementMode.COMPANY, "BUILDING", TODAY, Set.of())
                        .orElseThrow()
                        .organization())
                .isEqualTo(town.committee());
    }

    @Test
    void theOneComplainedOfNeverActs() {
        assertThat(acting(
                        town.staircase(),
                        "lift",
                        "BUILDING",
                        Set.of(town.company().id())))
                .isEqualTo(town.committee());
        assertThat(acting(
                        town.staircase(),
                        "lift",
                        "BUILDING",
                        Set.of(town.company().id(), town.committee().id())))
                .isEqualTo(town.office());
    }

    @Test
    void whoFillsAPostHoldsItsRoleAndNobodyElse() {
        var accounts = house.getBean(Accounts.class);
        var grants = house.getBean(Grants.class);
        var first = accounts.create(new NewAccount("zhou-test", "周师傅", "zh", null), Actor.HOUSE)
                .id();
        var second = accounts.create(new NewAccount("zheng-test", "小郑", "zh", null), Actor.HOUSE)
                .id();
        var post = posts.ofOrganization(town.committee().id()).getFirst();

        posts.fill(post.id(), first, Actor.HOUSE);
        assertThat(grants.of(first)).singleElement().satisfies(held -> {
            assertThat(held.grant().role()).isEqualTo(Role.GRID_WORKER);
            assertThat(held.grant().organization())
                    .isEqualTo(town.committee().id().value());
        });
        posts.fill(post.id(), second, Actor.HOUSE);
        assertThat(grants.of(first)).isEmpty();
        assertThat(grants.of(second)).hasSize(1);
        posts.vacate(post.id(), Actor.HOUSE);
        assertThat(grants.of(second)).isEmpty();
    }

    @Test
    void theGridWorkersCardShowsOnlyWhereTheGridIs() {
        var other = places.children(town.community().id()).get(1);
        assertThat(posts.publicCards(town.staircase())).extracting(Post::title).contains("网格员");
        assertThat(posts.publicCards(other)).extracting(Post::title).doesNotContain("网格员");
    }

    @Test
    void aPlaceBelongsToOneGridOnly() {
        var building = places.children(town.compound().id()).getFirst();
        var grids = house.getBean(Grids.class);
        assertThatThrownBy(() -> grids.make(
                        town.community().id(), "二", null, Set.of(town.compound().id()), Actor.HOUSE))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> grids.make(
                        town.community().id(), "三", null, Set.of(town.street().id()), Actor.HOUSE))
                .isInstanceOf(BadInput.class);
        // a building of a covered compound may have a grid of its own, which then is the nearer one
        var own = grids.make(town.community().id(), "四", null, Set.of(building.id()), Actor.HOUSE);
        assertThat(grids.covering(building)).contains(own);
    }

    @Test
    void buildingsAreMadeAllOrNone() {
        var buildings = house.getBean(Buildings.class);
        assertThat(places.children(town.compound().id()))
                .hasSize(12)
                .last()
                .extracting(Place::name)
                .isEqualTo("12 号楼");
        assertThatThrownBy(() -> buildings.raise(town.compound().id(), BuildingPlan.numbered(12, 14, 1), Actor.HOUSE))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> buildings.raise(town.compound().id(), BuildingPlan.numbered(5, 4, 1), Actor.HOUSE))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void aChangeOnTopOfAnotherIsRefused() {
        var known = town.committee();
        var wanted = NewOrganization.of(known.kind(), "和顺居委会", known.place());
        organizations.change(known.id(), known.version(), wanted, Actor.HOUSE);
        assertThatThrownBy(() -> organizations.change(known.id(), known.version(), wanted, Actor.HOUSE))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> recuts.rename(
                        town.street().id(), 99, "青槐", null, null, new Decided(LocalDate.EPOCH, "更名"), Actor.HOUSE))
                .isInstanceOf(Stale.class);
    }

    @Test
    void nobodyBecomesTheirOwnSuperior() {
        var office = town.office();
        var below = NewOrganization.of(office.kind(), office.name(), office.place())
                .below(town.committee().id());
        assertThatThrownBy(() -> organizations.change(office.id(), office.version(), below, Actor.HOUSE))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void anyoneMayLookAndNobodyMayChange() {
        assertThatThrownBy(() -> places.speakAs(town.compound().id(), "别的", Actor.ANYONE))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> authorities.end(1, TODAY, Actor.ANYONE)).isInstanceOf(Refused.class);
    }

    @Test
    void placesAreFoundByNamePinyinInitialsAndCode() {
        for (var text : List.of("槐树", "huaishu", "hsy", "槐树院 3", "huaishuyuan", "Huaishu")) {
            assertThat(places.search(text, town.district().id(), 50))
                    .as(text)
                    .anyMatch(place -> place.within(town.compound().id()));
        }
        assertThat(places.search("100%", null, 50)).isEmpty();
    }

    private Organization acting(Place place, String category, String whose, Set<OrganizationId> excluded) {
        return authorities
                .acting(place, category, "facilities", ManagementMode.COMPANY, whose, TODAY, excluded)
                .orElseThrow()
                .organization();
    }
}
