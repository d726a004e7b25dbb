package org.courtyard.browser;

import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A compound is split in two; what was raised in it still opens, and the figures say what they are about. */
@DisplayName("A compound is split")
class RecutJourneyTest extends Journey {

    @Test
    @DisplayName("its old page leads on, its concern still opens, and the overview names the edition")
    void oneCompoundBecomesTwo() {
        var administrator = neighbours.administrator();
        var lamp = neighbours.lamp();
        var id = neighbours.compound.id();
        var staff = at(administrator);
        staff.open("/zh/admin/places/" + id);
        staff.says("改动这个地点");
        staff.follow("拆分", "/change/split$").says("拆成哪几个");
        staff.fill("part-0", "槐树东院").fill("part-1", "槐树西院");
        staff.press("下一步", "/change/split\\?.*").says("会跟着走", "件诉求");
        staff.page.locator("#holds-" + neighbours.building.id()).selectOption("1");
        staff.fill("why", "青政发〔2026〕7 号").picture("split");
        staff.press("拆开", "/zh/admin/places/[0-9a-f-]{36}$").says("停用", "槐树东院", "青政发〔2026〕7 号");
        var visit = phone();
        visit.open("/zh/places/" + id);
        visit.says("不再单独是一个地点").picture("place-gone");
        visit.follow("槐树西院", "/zh/places/[0-9a-f-]{36}$");
        var desk = at(neighbours.appoint(neighbours.committee, Role.DESK, "接待"));
        desk.open("/zh/work/concerns/" + lamp.concern().id());
        desk.says(lamp.concern().reference());
        visit.open("/zh/places/" + neighbours.community.id() + "/overview");
        visit.says("区划：", "调整至");
    }
}
