package org.courtyard.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.NewAccount;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.notices.Wish.Mails;
import org.courtyard.places.Level;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.mail.Mail;
import org.courtyard.platform.mail.Outbox;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Gone;
import org.courtyard.support.WithPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody with an account gets beyond the inbox, as they wished. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class WishesScenarioTest {

    private static final Pattern LINK = Pattern.compile("/hear/([\\w-]+)");
    private static final AtomicInteger CITIES = new AtomicInteger(8700);

    @Autowired
    Places places;

    @Autowired
    Accounts accounts;

    @Autowired
    Wishes wishes;

    @Autowired
    Notices notices;

    @Autowired
    Digests digests;

    @Autowired
    Outbox outbox;

    @Autowired
    Ids ids;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Yard.Clock clock;

    private Place yard;
    private Place hill;
    private Actor.Member me;
    private String address;

    @BeforeEach
    void somebody() {
        clock.turnTo("2026-11-23T10:20");
        var code = String.valueOf(CITIES.incrementAndGet());
        yard = places.create(NewPlace.division(null, Level.CITY, code, "槐树市"), Actor.HOUSE);
        hill = places.create(NewPlace.division(yard.id(), Level.DISTRICT, code + "99", "小山区"), Actor.HOUSE);
        var account = accounts.create(new NewAccount("wisher" + code, "小郑", "zh", null), Actor.HOUSE);
        me = new Actor.Member(account.id().value(), "wisher", "小郑", List.of());
        address = "w" + code + "@example.org";
    }

    @Test
    void whoSaidNothingHearsInTheInboxAlone() {
        tell(NoticeKind.GIVEN, yard, false);
        assertThat(notices.of(me.account())).isEqualTo(1);
        assertThat(mails()).isEmpty();
        assertThat(wishes.of(me)).isEqualTo(Wish.USUAL);
    }

    @Test
    void anAddressGetsNothingButALinkUntilItIsProven() {
        wishes.change(wish(Mails.AT_ONCE, null), me);
        tell(NoticeKind.GIVEN, yard, false);
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("请确认"));
        wishes.follow(link(mails().getFirst()));
        tell(NoticeKind.GIVEN, yard, false);
        assertThat(mails()).hasSize(2);
        // saved once more, with the same address: proven already
        wishes.change(wish(Mails.NEVER, null), me);
        assertThat(wishes.of(me).confirmed()).isTrue();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void anotherAddressIsNotProvenByTheLinkOfTheFirst() {
        wishes.change(wish(Mails.AT_ONCE, null), me);
        var first = link(mails().getFirst());
        address = "other-" + address;
        wishes.change(wish(Mails.AT_ONCE, null), me);
        assertThatThrownBy(() -> wishes.follow(first)).isInstanceOf(Gone.class);
        assertThat(wishes.of(me).confirmed()).isFalse();
    }

    @Test
    void atOnceMeansAtOnceExceptAtNight() {
        proven(Mails.AT_ONCE, null);
        tell(NoticeKind.GIVEN, yard, false);
        assertThat(newest().nextTryAt()).isBefore(Yard.Clock.at("2026-11-23T10:21"));
        clock.turnTo("2026-11-23T22:30");
        tell(NoticeKind.GIVEN, yard, false);
        assertThat(newest().nextTryAt()).isEqualTo(Yard.Clock.at("2026-11-24T07:00"));
        clock.turnTo("2026-11-24T02:00");
        tell(NoticeKind.GIVEN, yard, true);
        assertThat(newest().nextTryAt()).isBefore(Yard.Clock.at("2026-11-24T02:01"));
    }

    @Test
    void aTextMessageComesOnlyForWhatIsUrgentAndOnlyToAGivenNumber() {
        assertThatThrownBy(() -> wishes.change(wish(Mails.NEVER, null, true), me))
                .isInstanceOf(BadInput.class);
        var number = "1380000" + address.replaceAll("\\D", "").substring(0, 4);
        wishes.change(wish(Mails.NEVER, number, true), me);
        tell(NoticeKind.GIVEN, yard, false);
        assertThat(sentTo(number)).isEmpty();
        tell(NoticeKind.GIVEN, yard, true);
        assertThat(sentTo(number))
                .singleElement()
                .satisfies(sms -> assertThat(sms.text()).contains("路灯不亮"));
    }

    @Test
    void oneMailADayHoldsEverythingOnceByPlace() {
        proven(Mails.DIGEST, null);
        int before = mails().size();
        tell(NoticeKind.GIVEN, yard, false);
        tell(NoticeKind.ANSWERED, hill, false);
        tell(NoticeKind.CONFIRMED, hill, false);
        assertThat(digests.writeOne()).isFalse();
        clock.turnTo("2026-11-24T08:00");
        assertThat(digests.writeOne()).isTrue();
        assertThat(digests.writeOne()).isFalse();
        assertThat(mails()).hasSize(before + 1);
        var text = newest().text();
        assertThat(newest().subject()).contains("3 件事");
        assertThat(text).containsOnlyOnce("小山区").containsOnlyOnce("槐树市");
        assertThat(Pattern.compile("路灯不亮").matcher(text).results()).hasSize(3);
        assertThat(text).contains("/zh/inbox", "/zh/hear/");
    }

    @Test
    void nothingComesWhenNothingHappenedOrAllOfItWasRead() {
        proven(Mails.DIGEST, null);
        int before = mails().size();
        clock.turnTo("2026-11-24T08:00");
        assertThat(digests.writeOne()).isFalse();
        tell(NoticeKind.GIVEN, yard, false);
        notices.readAll(me);
        clock.turnTo("2026-11-25T08:00");
        assertThat(digests.writeOne()).isTrue();
        assertThat(mails()).hasSize(before);
    }

    @Test
    void aServerThatDiesInTheMiddleOfADigestLosesNothing() {
        proven(Mails.DIGEST, null);
        int before = mails().size();
        tell(NoticeKind.GIVEN, yard, false);
        clock.turnTo("2026-11-24T08:00");
        transaction.executeWithoutResult(status -> {
            assertThat(digests.writeOne()).isTrue();
            status.setRollbackOnly();
        });
        assertThat(mails()).hasSize(before);
        assertThat(digests.writeOne()).isTrue();
        assertThat(mails()).hasSize(before + 1);
    }

    @Test
    void twoServersWriteEachDigestOnceAndTellEachNoticeOnce() throws Exception {
        proven(Mails.AT_ONCE, null);
        int before = mails().size();
        var event = UUID.randomUUID();
        var about = about(yard);
        Callable<Boolean> told = () -> {
            notices.tell(Set.of(me.account()), NoticeKind.GIVEN, event, about, false);
            return true;
        };
        both(told);
        assertThat(mails()).hasSize(before + 1);
        wishes.change(wish(Mails.DIGEST, null), me);
        tell(NoticeKind.GIVEN, yard, false);
        clock.turnTo("2026-11-24T08:00");
        both(digests::writeOne);
        assertThat(mails()).hasSize(before + 2);
    }

    @Test
    void oneTapBringsFewerAndTheNextOneNone() {
        proven(Mails.AT_ONCE, null);
        tell(NoticeKind.GIVEN, yard, false);
        var token = LINK.matcher(String.valueOf(newest().unsubscribe()));
        assertThat(token.find()).isTrue();
        assertThat(wishes.follow(token.group(1)).wish().mails()).containsEntry(NoticeGroup.COMING, Mails.DIGEST);
        assertThat(wishes.of(me).mails()).containsEntry(NoticeGroup.DEADLINES, Mails.AT_ONCE);
        assertThat(wishes.follow(token.group(1)).wish().mails()).containsEntry(NoticeGroup.COMING, Mails.NEVER);
        int before = mails().size();
        tell(NoticeKind.GIVEN, yard, false);
        assertThat(mails()).hasSize(before);
    }

    @Test
    void aLinkThatSomebodyMadeUpDoesNothing() {
        proven(Mails.AT_ONCE, null);
        var forged = new WishLink(me.account(), NoticeGroup.COMING).signed(WishLink.newKey(), address);
        assertThat(wishes.linked(forged)).isEmpty();
        assertThat(wishes.linked("no-such-link")).isEmpty();
        assertThatThrownBy(() -> wishes.follow(forged)).isInstanceOf(Gone.class);
    }

    @Test
    void whoseAccountIsClosedHearsNothingMore() {
        proven(Mails.AT_ONCE, null);
        int before = mails().size();
        accounts.close(new AccountId(me.account()), Actor.HOUSE);
        tell(NoticeKind.GIVEN, yard, false);
        assertThat(mails()).hasSize(before);
    }

    private void proven(Mails mails, @Nullable String phone) {
        wishes.change(wish(mails, phone), me);
        wishes.follow(link(newest()));
    }

    private Wish wish(Mails mails, @Nullable String phone) {
        return wish(mails, phone, false);
    }

    private Wish wish(Mails mails, @Nullable String phone, boolean urgent) {
        Map<NoticeGroup, Mails> all = new EnumMap<>(NoticeGroup.class);
        for (var each : NoticeGroup.values()) {
            all.put(each, mails);
        }
        return new Wish(
                address, false, phone, all, urgent, LocalTime.of(22, 0), LocalTime.of(7, 0), LocalTime.of(8, 0));
    }

    private void tell(NoticeKind kind, Place place, boolean urgent) {
        notices.tell(Set.of(me.account()), kind, UUID.randomUUID(), about(place), urgent);
    }

    private Notices.About about(Place place) {
        return new Notices.About(new Reference("concern", ids.next(0)), "和顺 7", "路灯不亮", place.id());
    }

    private static void both(Callable<Boolean> server) throws Exception {
        try (var servers = Executors.newFixedThreadPool(2)) {
            for (var each : servers.invokeAll(List.of(server, server))) {
                each.get();
            }
        }
    }

    private static String link(Mail mail) {
        var found = LINK.matcher(mail.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Mail newest() {
        return mails().getLast();
    }

    private List<Mail> mails() {
        return sentTo(address);
    }

    private List<Mail> sentTo(String to) {
        return outbox.list(null, null, null, 200, Actor.HOUSE).reversed().stream()
                .filter(mail -> mail.to().equals(to))
                .toList();
    }
}
