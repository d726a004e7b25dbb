package org.courtyard.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.courtyard.commitments.TurnedTime.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courtyard.commitments.rules.Budget;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.support.WithPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "courtyard.data=target/test-data")
@WithPostgres
@Import(TurnedTime.Turned.class)
class WorkQueuesTest {

    @Autowired
    Commitments commitments;

    @Autowired
    WorkQueues queues;

    @Autowired
    Sweep sweep;

    @Autowired
    TurnedTime time;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    private Chained chain;
    private Actor handler;

    @BeforeEach
    void mondayMorning() {
        time.turnTo("2026-11-23T10:20");
        chain = Chained.build(places, organizations);
        handler = Chained.member(chain.company(), Role.HANDLER);
    }

    @Test
    void groupsByDueTime() {
        time.turnTo("2026-11-20T08:00");
        promise(chain.company(), "已晚", Budget.days(1));
        time.turnTo("2026-11-23T10:20");
        promise(chain.company(), "今天", Budget.hours(2));
        promise(chain.company(), "以后", Budget.days(10));
        promise(chain.company(), "本周", Budget.days(4));
        promise(chain.company(), "明天", Budget.days(1));
        var waiting = promise(chain.company(), "停着", Budget.days(1));
        commitments.pause(waiting.id(), at("2026-11-24T17:00"), "等表决", Actor.HOUSE);
        var list = queues.openFor(handler, WorkFilter.ALL, null, 50);
        assertThat(list.items())
                .extracting(item -> item.group() + " " + item.commitment().title())
                .containsExactly("LATE 已晚", "TODAY 今天", "TOMORROW 明天", "WEEK 本周", "LATER 以后", "PAUSED 停着");
        assertThat(list.next()).isNull();
        var counts = queues.counts(handler);
        assertThat(counts.all()).isEqualTo(6);
        assertThat(counts.groups()).hasSize(6).containsEntry(WorkGroup.PAUSED, 1L);
        assertThat(counts.purposes()).isEqualTo(Map.of(Purpose.RESOLVE, 6L));
        assertThat(queues.openFor(handler, new WorkFilter(WorkGroup.TODAY, null), null, 50)
                        .items())
                .hasSize(1);
        assertThat(queues.openFor(handler, new WorkFilter(null, Purpose.CALL), null, 50)
                        .items())
                .isEmpty();
        // once swept, the late one is still there, and the committee has it too
        sweep.sweep();
        assertThat(queues.counts(handler).groups()).containsEntry(WorkGroup.LATE, 1L);
        assertThat(queues.openFor(Chained.member(chain.committee(), Role.DESK), WorkFilter.ALL, null, 50)
                        .items())
                .extracting(item -> item.commitment().purpose())
                .containsExactly(Purpose.STEER);
    }

    @Test
    void turnsPagesWithoutLosingOrRepeating() {
        for (int i = 0; i < 25; i++) {
            var made = promise(chain.company(), "件 " + i, Budget.days(1 + i % 3));
            if (i % 4 == 0) {
                commitments.pause(made.id(), null, "等", Actor.HOUSE);
            }
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = queues.openFor(handler, WorkFilter.ALL, cursor, 7);
            page.items().forEach(item -> seen.add(item.commitment().title()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThatThrownBy(() -> queues.openFor(handler, WorkFilter.ALL, "1_2", 7))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void everybodySeesTheirOwn() {
        promise(chain.company(), "物业的", Budget.days(1));
        promise(null, "没人管的", Budget.days(1));
        assertThat(titles(handler)).containsExactly("物业的");
        assertThat(titles(Chained.member(chain.committee(), Role.DESK))).containsExactly("没人管的");
        assertThat(titles(Chained.member(chain.streetOffice(), Role.OVERSEER))).containsExactly("没人管的");
        assertThat(titles(Chained.member(chain.committee(), Role.HANDLER))).isEmpty();
        assertThat(titles(Actor.ANYONE)).isEmpty();
        var elsewhere = Chained.build(places, organizations);
        assertThat(titles(Chained.member(elsewhere.committee(), Role.DESK))).isEmpty();
    }

    private List<String> titles(Actor actor) {
        return queues.openFor(actor, WorkFilter.ALL, null, 50).items().stream()
                .map(item -> item.commitment().title())
                .toList();
    }

    private Commitment promise(@Nullable Organization organization, String title, Budget budget) {
        return commitments.promise(chain.promise(organization, title, budget, time), Actor.HOUSE);
    }
}
