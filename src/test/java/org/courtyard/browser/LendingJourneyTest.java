package org.courtyard.browser;

import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lending a hand")
class LendingJourneyTest extends Journey {

    @Test
    @DisplayName("the desk opens a wish, a neighbour offers by phone without an account, and both say it was done")
    void lendAHand() {
        var somebody = neighbours.appoint(neighbours.committee, Role.DESK, "接待");
        var desk = at(somebody);
        desk.open("/zh/work/wishes/new");
        desk.fill("title", "陪奶奶去医院复查").fill("needed", "周六上午，来回两个小时");
        desk.fill("place", "槐树院3").fill("day", "2026-11-28").fill("contact", "找小郑 8000 3311");
        desk.press("发出去", "/zh/work/wishes/[0-9a-f-]{36}$").says("还没有人报名");
        var wish = desk.page.url();

        var neighbour = phone();
        neighbour.open("/zh/places/" + neighbours.compound.id());
        neighbour.follow("搭把手", "/lend$").follow("陪奶奶去医院复查", "/zh/wishes/[0-9a-f-]{36}$");
        neighbour.saysNot("8000 3311").follow("我来搭把手", "/offer$");
        neighbour.fill("name", "三单元老陈").fill("phone", "138 0000 5566");
        neighbour.press("报名", "/zh/lending/").says("已经收到您的报名").saysNot("8000 3311");

        desk.go(wish);
        desk.says("三单元老陈").saysNot("5566").press("接受", "/zh/work/wishes/[0-9a-f-]{36}$");
        desk.press("看联系方式", "/contacts$").says("138 0000 5566");

        clock.turnTo("2026-11-28T18:00");
        neighbour.page.reload();
        neighbour.says("找小郑 8000 3311").press("做了", "/zh/lending/").says("等对方也说一声");
        desk = at(somebody);
        desk.go(wish);
        desk.press("做了", "/zh/work/wishes/[0-9a-f-]{36}$").says("双方都说办好了");
        neighbour.page.reload();
        neighbour.says("谢谢您").picture("lending");
    }
}
