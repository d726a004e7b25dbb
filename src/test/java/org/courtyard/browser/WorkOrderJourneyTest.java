package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.courtyard.concerns.Outcome;
import org.courtyard.platform.access.Role;
import org.courtyard.workorders.WorkOrders;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Work orders of a hotline")
class WorkOrderJourneyTest extends Journey {

    private static final String TABLE = """
            工单编号,诉求内容,办理时限,地址,姓名,联系电话
            12345-1,楼道灯坏了三天没人管,2026-11-27 17:00,槐树院,李某,13800001111
            12345-2,,2026-11-27 17:00,槐树院,李某,13800001111
            """;

    @Autowired
    WorkOrders orders;

    @Test
    @DisplayName("come in by their table, are worked as concerns, and go back without typing anything twice")
    void inAndBack() {
        var somebody = neighbours.appoint(neighbours.committee, Role.DESK, "接待");
        var desk = at(somebody);
        desk.open("/zh/work/orders");
        desk.follow("登记一个派单方", "/zh/work/orders/sources/new$");
        desk.fill("name", "12345").press("登记", "/zh/work/orders/take$");
        desk.page
                .locator("#file")
                .setInputFiles(new FilePayload("工单.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        desk.press("先看看", "/zh/work/orders/tables/[0-9a-f-]{36}$").says("哪一列是什么");
        desk.picture("orders-columns").press("记下，看看会收下什么", "/zh/work/orders/tables/[0-9a-f-]{36}$");
        desk.says("12345-1", "收不下", "没有内容").picture("orders-preview");
        desk.press("收下 1 件", "/take$").says("没收下的").follow("去看看", "/zh/work/orders$");
        desk.says("楼道灯坏了三天没人管", "正在办的");
        desk.follow("楼道灯坏了三天没人管", "/zh/work/orders/[0-9a-f-]{36}$").says("11 月 27 日");
        solve(somebody);
        desk.page.reload();
        desk.look();
        assertThat(desk.page.locator("#text")).hasValue("换了新灯");
        desk.picture("order").press("已经交回", "done$").says("记下了：这件已经交回");
        desk.open("/zh/work/orders");
        desk.says("最近交回的", "12345-1").picture("orders");
    }

    private void solve(Neighbours.Somebody somebody) {
        var concern = orders.waiting(somebody.actor()).getFirst().concern();
        doors.handling().accept(concern.id(), "", somebody.actor(), null);
        doors.results().propose(concern.id(), Outcome.SOLVED, "换了新灯", somebody.actor(), null);
    }
}
