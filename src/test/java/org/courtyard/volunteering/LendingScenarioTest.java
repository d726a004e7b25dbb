package org.courtyard.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.courtyard.accounts.Looks;
import org.courtyard.commitments.CommitmentState;
import org.courtyard.commitments.Commitments;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.crypto.SecretLinks;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.courtyard.volunteering.rules.WishState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Somebody needs a hand, a neighbour lends one. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class LendingScenarioTest {

    private static final Neighbour CHEN = new Neighbour("三单元老陈", "138 0000 5566", "", "有车");
    private static final Neighbour MEI = new Neighbour("阿梅", "", "mei@example.org", "");

    @Autowired
    SmallWishes wishes;

    @Autowired
    Offers offers;

    @Autowired
    SmallWishSweep sweep;

    @Autowired
    Commitments commitments;

    @Autowired
    Looks looks;

    @Autowired
    Concerns concerns;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    private Yard yard;
    private Actor.Member desk;
    private SmallWish wish;

    @BeforeEach
    void mondayMorning() {
        clock.turnTo("2026-11-23T10:20");
        yard = new Yard(places, organizations, authorities, concerns);
        desk = (Actor.Member) yard.desk;
        wish = wishes.open(wanted(1, "2026-11-28"), desk);
    }

    @Test
    void theSameFormSentTwiceCountsOnce() {
        var key = SecretLinks.newFormKey();
        assertThat(offers.offer(wish.id(), CHEN, key)).isEqualTo(offers.offer(wish.id(), CHEN, key));
        assertThat(offers.of(wish.id(), desk)).hasSize(1);
    }

    @Test
    void noMoreAreAcceptedThanWereWanted() {
        offer(CHEN);
        offer(MEI);
        accept("三单元老陈");
        assertThatThrownBy(() -> accept("阿梅")).isInstanceOf(Conflict.class);
    }

    @Test
    void nobodyIsReachedBeforeTheOfferIsAccepted() {
        var link = offer(CHEN);
        assertThat(offers.own(link).contact()).isNull();
        assertThat(offers.contacts(wish.id(), "约时间", desk)).isEmpty();
        assertThat(offers.of(wish.id(), desk).toString()).doesNotContain("5566");
    }

    @Test
    void bothSidesReachEachOtherOnceAcceptedAndTheLookIsKept() {
        var link = offer(CHEN);
        accept("三单元老陈");
        assertThat(offers.own(link).contact()).isEqualTo("找小郑 8000 3311");
        assertThat(offers.contacts(wish.id(), "约时间", desk))
                .extracting(Offers.Accepted::who)
                .containsExactly(CHEN);
        assertThat(looks.at(List.of(source()))).hasSize(1);
    }

    @Test
    void nobodyElseSeesToIt() {
        var stranger = (Actor.Member) yard.stranger;
        assertThatThrownBy(() -> offers.of(wish.id(), stranger)).isInstanceOf(Refused.class);
    }

    @Test
    void acceptingIsAPromiseAndBothSayingSoKeepsIt() {
        var link = offer(CHEN);
        accept("三单元老陈");
        assertThat(promised()).isEqualTo(CommitmentState.OPEN);
        clock.turnTo("2026-11-28T18:00");
        offers.say(link, true);
        assertThat(wishes.wish(wish.id()).state()).isEqualTo(WishState.TAKEN);
        offers.sayOwner(wish.id(), true, desk);
        assertThat(wishes.wish(wish.id()).state()).isEqualTo(WishState.DONE);
        assertThat(promised()).isEqualTo(CommitmentState.DONE);
    }

    @Test
    void nobodySaysHowItWentBeforeItsDay() {
        var link = offer(CHEN);
        accept("三单元老陈");
        assertThatThrownBy(() -> offers.say(link, true)).isInstanceOf(Conflict.class);
    }

    @Test
    void oneNoIsAQuestionAndEndsNothing() {
        var link = offer(CHEN);
        accept("三单元老陈");
        clock.turnTo("2026-11-28T18:00");
        offers.say(link, false);
        offers.sayOwner(wish.id(), true, desk);
        var now = wishes.wish(wish.id());
        assertThat(now.state()).isEqualTo(WishState.TAKEN);
        assertThat(offers.question(now)).isTrue();
    }

    @Test
    void aNeighbourWhoCannotComeOpensItAgain() {
        var link = offer(CHEN);
        accept("三单元老陈");
        offers.withdraw(link);
        assertThat(wishes.wish(wish.id()).state()).isEqualTo(WishState.OPEN);
        assertThat(promised()).isEqualTo(CommitmentState.WITHDRAWN);
        assertThat(offers.of(wish.id(), desk)).extracting(Offers.Offered::name).containsOnlyNulls();
    }

    @Test
    void whatNobodyTookExpiresAfterItsDay() {
        clock.turnTo("2026-11-28T23:00");
        sweep.sweep();
        assertThat(wishes.wish(wish.id()).state()).isEqualTo(WishState.OPEN);
        clock.turnTo("2026-11-29T00:10");
        sweep.sweep();
        assertThat(wishes.wish(wish.id()).state()).isEqualTo(WishState.EXPIRED);
    }

    @Test
    void contactsAreErasedThirtyDaysAfterTheEnd() {
        var link = offer(CHEN);
        accept("三单元老陈");
        clock.turnTo("2026-11-28T18:00");
        offers.say(link, true);
        offers.sayOwner(wish.id(), true, desk);
        clock.turnTo("2026-12-28T17:00");
        sweep.sweep();
        assertThat(offers.own(link).contact()).isNotNull();
        clock.turnTo("2026-12-28T19:00");
        sweep.sweep();
        assertThat(offers.own(link).contact()).isNull();
        assertThat(offers.of(wish.id(), desk)).extracting(Offers.Offered::name).containsOnlyNulls();
    }

    @Test
    void numbersInWhatEverybodyReadsAreHidden() {
        var open = wishes.open(
                new NewWish(yard.building.id(), null, "买菜", "打 13800004211", LocalDate.parse("2026-11-28"), 1, "小郑"),
                desk);
        assertThat(open.needed()).doesNotContain("13800004211");
    }

    @Test
    void atMostFiveHelpersAndNoDayThatHasPassed() {
        assertThatThrownBy(() -> wishes.open(wanted(6, "2026-11-22"), desk))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.wrongs())
                                .extracting(BadInput.Wrong::field)
                                .containsExactly("helpers", "day"));
    }

    private NewWish wanted(int helpers, String day) {
        return new NewWish(
                yard.building.id(), null, "陪奶奶去医院复查", "周六上午，来回两个小时", LocalDate.parse(day), helpers, "找小郑 8000 3311");
    }

    private String offer(Neighbour who) {
        return offers.offer(wish.id(), who, SecretLinks.newFormKey());
    }

    private void accept(String name) {
        var id = offers.of(wish.id(), desk).stream()
                .filter(each -> name.equals(each.name()))
                .map(each -> each.offer().id())
                .findFirst()
                .orElse(new UUID(0, 0));
        offers.accept(wish.id(), id, desk);
    }

    private CommitmentState promised() {
        return commitments.ofSource(source()).getLast().state();
    }

    private Reference source() {
        return new Reference(SmallWish.KIND, wish.id());
    }
}
