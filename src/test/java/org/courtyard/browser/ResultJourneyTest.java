package org.courtyard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Raised;
import org.courtyard.places.Place;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What became of a concern")
class ResultJourneyTest extends Journey {

    @Test
    @DisplayName("a disputed resolution comes back to who proposed it")
    void disputed() {
        var handler = neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班");
        var raised = proposed(handler);
        var resident = phone();
        resident.open("/zh/f/" + raised.secret());
        resident.says("说办好了，解决了吗？");
        resident.page.getByText("没解决，接着办").click();
        resident.page.locator("#text").fill("三楼的灯还是黑的");
        resident.press("告诉他们", "/zh/f/[^/]+\\?thanks").says("居民说没解决，接着办");
        var work = at(handler);
        work.open("/zh/work");
        work.says("楼道灯");
        work.open("/zh/work/concerns/" + raised.concern().id());
        work.says("三楼的灯还是黑的").picture("concern");
    }

    @Test
    @DisplayName("a wrong link is answered kindly")
    void wrongLink() {
        var secret = neighbours.lamp().secret();
        var visit = phone();
        var answer = visit.open("/zh/f/" + secret.substring(0, secret.length() - 3));
        assertThat(answer.status()).isEqualTo(404);
        visit.says("没有这个链接，可能少复制了几个字", "打电话").saysNot("Exception", "楼道灯");
    }

    @Test
    @DisplayName("an invitation that is over is answered kindly")
    void expiredLink() {
        var visit = desktop();
        var answer = visit.open("/zh/setup/no-longer-in-force");
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(visit.page.locator("h1").count()).isEqualTo(1);
        visit.saysNot("Exception");
    }

    @Test
    @DisplayName("the overview of the compound, community, street and district shows the confirmed concern")
    void overview() {
        var handler = neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班");
        var raised = proposed(handler);
        var from = Answers.From.link(raised.secret());
        doors.answers().confirm(raised.concern().id(), "亮了", from, null);
        doors.answers().rate(raised.concern().id(), new Answers.Rating("YES", 5, ""), from, null);
        var visit = desktop();
        for (Place each : List.of(neighbours.compound, neighbours.community, neighbours.around, neighbours.district)) {
            visit.open("/zh/places/" + each.id() + "/overview");
            visit.says("一共报了 1 件", "1 件问到了结果，1 件说解决了");
        }
        visit.picture("overview");
    }

    private Raised proposed(Neighbours.Somebody handler) {
        var raised = neighbours.lamp();
        var id = raised.concern().id();
        doors.handling().accept(id, "", handler.actor(), null);
        doors.handling().propose(id, Outcome.SOLVED, "换了两盏灯", handler.actor(), null);
        return raised;
    }
}
