package org.courtyard.browser;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Coming home")
class HomeJourneyTest extends Journey {

    @Test
    @DisplayName("a place is chosen once, and the front page leads there from then on")
    void chosenOnce() {
        var visit = phone();
        visit.open("/zh");
        visit.says("你住在哪里").fill("text", String.valueOf(neighbours.community.code()));
        visit.press("查找", "/zh/places\\?text=").follow("和顺社区", "/zh/places/" + neighbours.community.id());
        visit.go("/zh");
        visit.arrive("/zh/places/" + neighbours.community.id()).says("和顺社区");
    }

    @Test
    @DisplayName("the other language is one tap away and shows the same place")
    void otherLanguage() {
        var visit = phone();
        visit.open("/zh/places/" + neighbours.compound.id());
        visit.follow("English", "/en/places/" + neighbours.compound.id()).says("Raise", "Who");
        visit.picture("english").follow("中文", "/zh/places/" + neighbours.compound.id());
        visit.says("报个事");
    }

    @Test
    @DisplayName("the home says who answers, and where to go")
    void whoAnswers() {
        neighbours.point();
        var visit = phone();
        visit.open("/zh/places/" + neighbours.compound.id());
        visit.says("安和物业", "和顺社区党群服务站").follow("各管什么", "/who$");
        visit.says("和顺社区居委会", "青槐街道办事处", "8000 3311");
    }
}
