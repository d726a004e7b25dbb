package org.courtyard.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Hands;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Status;
import org.courtyard.concerns.Task;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.field.Answer.Result;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.courtyard.support.WithPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What was done without a network, in whatever order and however often it arrives. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class FieldWorkTest {

    @Autowired
    FieldWork work;

    @Autowired
    Concerns concerns;

    @Autowired
    Handling handling;

    @Autowired
    Hands hands;

    @Autowired
    Results results;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Yard.Clock clock;

    private final UUID phone = UUID.randomUUID();
    private final UUID tablet = UUID.randomUUID();
    private Yard yard;
    private Actor.Member zhou;
    private Actor.Member li;
    private Concern light;

    @BeforeEach
    void mondayMorning() {
        clock.turnTo("2026-11-23T10:20");
        yard = new Yard(places, organizations, authorities, concerns);
        zhou = (Actor.Member) yard.handler;
        li = (Actor.Member) Yard.member(yard.company, Role.GRID_WORKER, "小李");
        light = yard.light();
    }

    @Test
    void whatIsKnownIsAnsweredAsTheFirstTimeAndDoesNothing() {
        var note = seen(OpKind.NOTE, phone, light).saying("灯座是新的");
        var first = take(note, zhou);
        clock.turnTo("2026-11-25T10:20");
        assertThat(take(note, zhou)).isEqualTo(first);
        assertThat(lines(Move.NOTE)).hasSize(1);
    }

    @Test
    void anotherContentUnderTheSameNameIsRefused() {
        var note = seen(OpKind.NOTE, phone, light);
        take(note.saying("灯座是新的"), zhou);
        assertThatThrownBy(() -> take(note.saying("灯座是旧的"), zhou)).isInstanceOf(BadInput.class);
    }

    @Test
    void nobodySendsWhatAnotherDid() {
        var note = seen(OpKind.NOTE, phone, light).saying("灯座是新的");
        take(note, zhou);
        assertThatThrownBy(() -> take(note, li)).isInstanceOf(Refused.class);
    }

    @Test
    void onTheStateThatWasSeenItIsJustDone() {
        var answer = take(seen(OpKind.ACCEPT, phone, light), zhou);
        assertThat(answer.result()).isEqualTo(Result.APPLIED);
        assertThat(now().status()).isEqualTo(Status.IN_HAND);
    }

    @Test
    void whatOthersDidElsewhereIsNoConflict() {
        var update = seen(OpKind.UPDATE, phone, light).saying("下午去看");
        handling.accept(light.id(), "", li, null);
        assertThat(take(update, zhou).result()).isEqualTo(Result.SOFT);
        assertThat(lines(Move.UPDATE)).hasSize(1);
    }

    @Test
    void twoWhoTakeTheSameThingInHandAreForAPersonToDecide() {
        var accept = seen(OpKind.ACCEPT, phone, light);
        handling.accept(light.id(), "我来", li, null);
        assertThat(take(accept, zhou).result()).isEqualTo(Result.CONFLICT);
        assertThat(now().assignee()).isEqualTo(li.account());
        assertThat(work.since(now(), accept.seen(), phone, zhou))
                .extracting(Event::text)
                .containsExactly("我来");
    }

    @Test
    void twoResultsAreForAPersonToDecide() {
        var proposal = seen(OpKind.PROPOSE, phone, light).saying("换了灯泡");
        results.propose(light.id(), Outcome.DECLINED, "灯是好的", li, null);
        assertThat(take(proposal, zhou).result()).isEqualTo(Result.CONFLICT);
        assertThat(now().proposedOutcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void anUpdateAfterSomebodySaidHowItEndedIsForAPersonToDecide() {
        var update = seen(OpKind.UPDATE, phone, light).saying("明天换");
        results.propose(light.id(), Outcome.SOLVED, "换好了", li, null);
        assertThat(take(update, zhou).result()).isEqualTo(Result.CONFLICT);
    }

    @Test
    void aNoteNeverConflicts() {
        var note = seen(OpKind.NOTE, phone, light).saying("灯座是新的");
        results.propose(light.id(), Outcome.SOLVED, "换好了", li, null);
        assertThat(take(note, zhou).result()).isEqualTo(Result.SOFT);
    }

    @Test
    void whatADeviceDidItselfIsNoConflictForItself() {
        var accept = seen(OpKind.ACCEPT, phone, light);
        var update = seen(OpKind.UPDATE, phone, light).after(accept.id()).saying("在换");
        var proposal = seen(OpKind.PROPOSE, phone, light).after(update.id()).saying("换好了");
        assertThat(List.of(take(accept, zhou), take(update, zhou), take(proposal, zhou)))
                .extracting(Answer::result)
                .containsOnly(Result.APPLIED);
    }

    @Test
    void whatComesTooEarlyWaitsForWhatComesFirst() {
        var accept = seen(OpKind.ACCEPT, phone, light);
        var proposal = seen(OpKind.PROPOSE, phone, light).after(accept.id()).saying("换好了");
        assertThat(take(proposal, zhou).result()).isEqualTo(Result.HELD);
        take(accept, zhou);
        assertThat(take(proposal, zhou).result()).isEqualTo(Result.APPLIED);
    }

    @Test
    void whatWaitsForSomethingThatNeverComesIsDoneAfterAWeek() {
        var proposal =
                seen(OpKind.PROPOSE, phone, light).after(UUID.randomUUID()).saying("换好了");
        assertThat(take(proposal, zhou).result()).isEqualTo(Result.HELD);
        clock.turnTo("2026-11-30T10:30");
        assertThat(take(proposal, zhou).result().done()).isTrue();
    }

    @Test
    void whatFollowsOnAConflictWaitsForTheDecision() {
        var accept = seen(OpKind.ACCEPT, phone, light);
        var update = seen(OpKind.UPDATE, phone, light).after(accept.id()).saying("在换");
        handling.accept(light.id(), "", li, null);
        take(accept, zhou);
        assertThat(take(update, zhou).result()).isEqualTo(Result.HELD);
        assertThat(take(update.after(null), zhou).result()).isEqualTo(Result.SOFT);
    }

    @Test
    void whatMayNotBeDoneIsRefusedWithTheReason() {
        var accept = seen(OpKind.ACCEPT, phone, light);
        assertThat(take(accept, (Actor.Member) yard.stranger).result()).isEqualTo(Result.REFUSED);
        assertThat(now().status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void whatWasRaisedOnADeviceIsSolvedOnItBeforeItIsKnownHere() {
        var raised = op(OpKind.RAISE, phone).raising(NewConcern.of("消防通道堆了纸箱", yard.building.id(), null, Source.GRID));
        var worker = (Actor.Member) Yard.member(yard.committee, Role.GRID_WORKER, "网格员");
        var solved =
                op(OpKind.SOLVE, phone).about(raised.id()).after(raised.id()).saying("请店主搬走了");
        assertThat(take(solved, worker).result()).isEqualTo(Result.HELD);
        var id = take(raised, worker).concern();
        assertThat(take(solved, worker).result()).isEqualTo(Result.APPLIED);
        assertThat(concerns.concern(Objects.requireNonNull(id), worker).outcome())
                .isEqualTo(Outcome.SOLVED_ON_SPOT);
    }

    @Test
    void theOwnPartIsSettled() {
        handling.accept(light.id(), "", zhou, null);
        hands.addHand(light.id(), yard.committee.id(), "看看谁停的车", zhou, null);
        var task =
                concerns.tasks(light).stream().filter(Task::helping).findFirst().orElseThrow();
        var settle = seen(OpKind.SETTLE, phone, now()).share(task.id()).saying("说好了");
        assertThat(take(settle, (Actor.Member) yard.desk).result()).isEqualTo(Result.APPLIED);
        assertThat(concerns.tasks(light)).noneMatch(Task::helping);
    }

    @Test
    void picturesThatNeverCameAreAskedForAgain() {
        var gone = UUID.randomUUID();
        var note = seen(OpKind.NOTE, phone, light).saying("看照片").with(gone);
        var answer = take(note, zhou);
        assertThat(answer.result()).isEqualTo(Result.HELD);
        assertThat(answer.missing()).containsExactly(gone);
    }

    @Test
    void twoDevicesMeetInAnyOrderAtTheSameState() {
        for (var order : List.of("aabb", "abab", "abba", "baab", "baba", "bbaa")) {
            light = yard.light();
            var mine = seen(OpKind.ACCEPT, phone, light);
            var note = seen(OpKind.NOTE, phone, light).after(mine.id()).saying("灯座是新的");
            var theirs = seen(OpKind.UPDATE, tablet, light).saying("下午去看");
            var done = seen(OpKind.PROPOSE, tablet, light).after(theirs.id()).saying("换好了");
            var phones = List.of(mine, note).iterator();
            var tablets = List.of(theirs, done).iterator();
            for (var each : order.toCharArray()) {
                take(each == 'a' ? phones.next() : tablets.next(), each == 'a' ? zhou : li);
            }
            assertThat(now().status()).as(order).isEqualTo(Status.PROPOSED);
            assertThat(lines(Move.UPDATE)).as(order).hasSize(1);
            assertThat(lines(Move.ACCEPT).size() + (take(mine, zhou).result() == Result.CONFLICT ? 1 : 0))
                    .as("%s: taken in hand, or kept for a person to decide", order)
                    .isEqualTo(1);
        }
    }

    private Answer take(Draft draft, Actor.Member actor) {
        var op = draft.op();
        var print = (op.kind() + op.text() + op.concern()).getBytes(StandardCharsets.UTF_8);
        return work.take(op, print, actor);
    }

    private Concern now() {
        return concerns.concern(light.id(), Actor.HOUSE);
    }

    private List<Event> lines(Move move) {
        return concerns.history(now(), Actor.HOUSE).stream()
                .filter(each -> each.move() == move)
                .toList();
    }

    private static Draft op(OpKind kind, UUID device) {
        return new Draft(UUID.randomUUID(), device, kind, null, null, null, null, "", null, List.of(), null);
    }

    /** On the state as it stands. */
    private Draft seen(OpKind kind, UUID device, Concern concern) {
        var history = concerns.history(concern, Actor.HOUSE);
        return new Draft(
                UUID.randomUUID(),
                device,
                kind,
                null,
                concern.id().value(),
                concern.version(),
                history.getLast().id(),
                "",
                null,
                List.of(),
                null);
    }

    /** An op that is being put together. */
    private record Draft(
            UUID id,
            UUID device,
            OpKind kind,
            @Nullable UUID after,
            @Nullable UUID concern,
            @Nullable Integer base,
            @Nullable UUID seen,
            String text,
            @Nullable UUID share,
            List<UUID> photos,
            @Nullable NewConcern raise) {

        Draft saying(String words) {
            return new Draft(id, device, kind, after, concern, base, seen, words, share, photos, raise);
        }

        Draft after(@Nullable UUID other) {
            return new Draft(id, device, kind, other, concern, base, seen, text, share, photos, raise);
        }

        Draft about(UUID other) {
            return new Draft(id, device, kind, after, other, base, seen, text, share, photos, raise);
        }

        Draft share(UUID task) {
            return new Draft(id, device, kind, after, concern, base, seen, text, task, photos, raise);
        }

        Draft with(UUID photo) {
            return new Draft(id, device, kind, after, concern, base, seen, text, share, List.of(photo), raise);
        }

        Draft raising(NewConcern wanted) {
            return new Draft(id, device, kind, after, concern, base, seen, text, share, photos, wanted);
        }

        Op op() {
            return new Op(
                    id,
                    device,
                    kind,
                    after,
                    concern,
                    base,
                    seen,
                    null,
                    text,
                    Outcome.SOLVED,
                    share,
                    photos,
                    raise,
                    null,
                    false);
        }
    }
}
