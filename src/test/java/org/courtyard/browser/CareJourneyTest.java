package org.courtyard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.courtyard.concerns.Raised;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Care for people and texts")
class CareJourneyTest extends Journey {

    private static final String CONCERN = "/zh/work/concerns/[0-9a-f-]{36}";
    private static final String THANKS = "/zh/f/[^/]+\\?thanks";

    @Test
    @DisplayName("who raised something reads who looked at the number and why")
    void looked() {
        var raised = neighbours.lamp();
        phone(raised).says("谁看过你的联系方式，为什么", "还没有人看过").saysNot("约时间上门");
        var work = at(neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班"));
        work.open("/zh/work/concerns/" + raised.concern().id() + "/contact");
        work.choose("约时间上门").press("看联系方式", CONCERN + "/contact$").says("138 0000 4211");
        phone(raised).says("安和物业", "约时间上门").saysNot("还没有人看过").picture("looked");
    }

    @Test
    @DisplayName("who looks for something else says what for")
    void typed() {
        var raised = neighbours.lamp();
        var work = at(neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班"));
        work.open("/zh/work/concerns/" + raised.concern().id() + "/contact");
        work.choose("别的").press("看联系方式", CONCERN + "/contact$").says("请选或者写明").saysNot("138 0000 4211");
        work.choose("别的").fill("words", "给老人家送药").press("看联系方式", CONCERN + "/contact$");
        work.says("138 0000 4211");
        phone(raised).says("给老人家送药");
    }

    @Test
    @DisplayName("name and number are taken back at once")
    void erased() {
        var raised = neighbours.lamp();
        var resident = phone(raised);
        open(resident, "删掉我的姓名和联系方式");
        resident.picture("erase").press("删掉", THANKS).saysNot("删掉我的姓名和联系方式");
        assertThat(doors.concerns().reporter(raised.concern(), Actor.HOUSE, "").phone())
                .isNull();
        var work = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        work.open("/zh/work/concerns/" + raised.concern().id());
        work.says("报事人删掉了姓名和联系方式").saysNot("看联系方式");
    }

    @Test
    @DisplayName("what everybody reads is changed, the original stays, the reporter is told why")
    void moderated() {
        var raised = neighbours.raise("王八蛋物业，二单元的灯一直不修", "stair-lighting", false);
        var desk = neighbours.appoint(neighbours.committee, Role.DESK, "接待");
        doors.glances().publish(raised.concern().id(), null, desk.actor(), null);
        var work = at(desk);
        work.open("/zh/work/concerns/" + raised.concern().id());
        work.follow("改公开的内容", CONCERN + "/public$").says("王八蛋物业");
        open(work, "改公开的内容");
        var id = raised.concern().id().toString();
        work.fill("text-" + id, "二单元的灯一直不修").fill("reason-" + id, "骂人的话").picture("moderate");
        work.press("改", CONCERN + "/public$").says("王八蛋物业", "二单元的灯一直不修", "骂人的话");
        var everybody = phone();
        everybody.open("/zh/concerns/" + id);
        everybody.says("二单元的灯一直不修").saysNot("王八蛋");
        phone(raised).says("改了大家看到的内容", "骂人的话");
    }

    @Test
    @DisplayName("abuse is flagged by the desk and decided by the level above")
    void flagged() {
        var raised = neighbours.raise("王八蛋，全是王八蛋", "stair-lighting", false);
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        desk.open("/zh/work/concerns/" + raised.concern().id() + "/moves/flag");
        desk.fill("text", "辱骂：通篇骂人").picture("flag").press("是辱骂或骚扰", CONCERN + "$");
        desk.says("请青槐街道办事处看是不是辱骂、骚扰");
        var above = at(neighbours.appoint(neighbours.street, Role.OVERSEER, "街道值班"));
        above.open("/zh/work");
        above.says("看是不是辱骂、骚扰：王八蛋");
        above.open("/zh/work/concerns/" + raised.concern().id() + "/moves/dismiss");
        above.fill("text", "只骂人，没有说要办什么").press("不是要办的事", CONCERN + "$");
        above.says("看过，不是要办的事");
        phone(raised).says("不是要办的事", "只骂人，没有说要办什么");
    }

    private Visit phone(Raised raised) {
        var resident = phone();
        resident.open("/zh/f/" + raised.secret());
        return resident;
    }

    private static void open(Visit visit, String summary) {
        visit.page
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .first()
                .click();
    }
}
