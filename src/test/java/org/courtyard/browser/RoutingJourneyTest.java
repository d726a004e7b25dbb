package org.courtyard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Routing rules")
class RoutingJourneyTest extends Journey {

    @Test
    @DisplayName("a rule is tried, says what would go elsewhere, and holds once it is confirmed")
    void dryRun() {
        var before = neighbours.lamp().concern();
        assertThat(before.lead()).isEqualTo(neighbours.company.id());
        var keeper = at(neighbours.administrator());
        keeper.open("/zh/admin/routing?place=" + neighbours.community.id());
        keeper.says("和顺社区的新规则");
        keeper.page.locator("#category").selectOption("stair-lighting");
        keeper.page
                .locator("#organization")
                .selectOption(neighbours.committee.id().value().toString());
        keeper.fill("reason", "居委会自己换灯").press("先试算", "/zh/admin/routing/try\\?.*");
        keeper.says("有 1 件在办的事会换地方", "现在什么都还没动", "安和物业", "和顺社区居委会").saysNot("老人摸黑");
        keeper.picture("dry-run");
        keeper.choose("上面这些一起换").press("定下", "/zh/admin/routing\\?made=.*");
        keeper.says("1 件在办的事换了地方", "居委会自己换灯");
        assertThat(neighbours.lamp().concern().lead()).isEqualTo(neighbours.committee.id());
        keeper.open("/zh/admin/routing?place=" + neighbours.community.id());
        keeper.page.locator("#category").selectOption("stair-lighting");
        keeper.page
                .locator("#organization")
                .selectOption(neighbours.street.id().value().toString());
        keeper.fill("reason", "街道来换").press("先试算", "/zh/admin/routing/try\\?.*");
        keeper.says("矛盾");
    }
}
