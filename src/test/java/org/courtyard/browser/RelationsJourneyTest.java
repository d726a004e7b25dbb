package org.courtyard.browser;

import org.courtyard.concerns.Outcome;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several that are one, and one that is several")
class RelationsJourneyTest extends Journey {

    private static final String AGAIN = "三单元楼道的灯又坏了，老人下不了楼";

    @Test
    @DisplayName("the desk joins two of the same, and the second reporter says it is not solved")
    void joined() {
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        var company = neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班");
        var first = neighbours.lamp().concern();
        var second = neighbours.raise(AGAIN, "stair-lighting", false);
        desk.open("/zh/work/concerns/" + second.concern().id() + "/moves/merge");
        desk.says("和哪件是一回事", first.reference()).picture("merge-which");
        desk.follow(first.reference(), "into=[0-9a-f-]{36}$").says("并过去的这件", AGAIN);
        desk.press("并到另一件", "/moves/merge$").says("请写原因");
        desk.fill("text", "是同一盏灯");
        desk.picture("merge-both");
        desk.press("并到另一件", "/work/concerns/[0-9a-f-]{36}$").says("并入另一件", "是同一盏灯");
        desk.open("/zh/work/concerns/" + first.id());
        desk.says("还有 1 位提过同样的事").picture("merge-parent");
        doors.handling().accept(first.id(), "", company.actor(), null);
        doors.results().propose(first.id(), Outcome.SOLVED, "换好了", company.actor(), null);
        var neighbour = phone();
        neighbour.open("/zh/f/" + second.secret());
        neighbour.says("并入了 " + first.reference(), "一起办的进展", "等报事人确认").picture("merge-follow");
        neighbour.page.getByLabel("没解决，接着办").check();
        neighbour.fill("text", "五楼还是黑的");
        neighbour.press("告诉", "/f/").says("没解决，接着办", "五楼还是黑的");
    }

    @Test
    @DisplayName("the desk splits two matters, and the reporter reads both behind one link")
    void split() {
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        var raised = neighbours.raise("楼道灯坏了，楼下的长椅也少了两条腿", "stair-lighting", false);
        desk.open("/zh/work/concerns/" + raised.concern().id() + "/moves/split");
        desk.press("拆成两件", "/moves/split$").says("请写");
        desk.fill("text", "楼下的长椅少了两条腿").fill("reason", "灯和椅子是两家管");
        desk.picture("split");
        desk.press("拆成两件", "/work/concerns/[0-9a-f-]{36}$").says("从这件里拆出来", "拆开以前");
        desk.picture("split-part");
        var neighbour = phone();
        neighbour.open("/zh/f/" + raised.secret());
        neighbour.says("拆开办的", "里面的另一件事拆成").picture("split-follow");
        neighbour.follow("长椅", "/f/[^/]+/[0-9a-f-]{36}$").says("少了两条腿");
    }
}
