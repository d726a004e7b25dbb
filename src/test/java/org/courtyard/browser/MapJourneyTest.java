package org.courtyard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.places.Crs;
import org.courtyard.places.Outlines;
import org.courtyard.places.Place;
import org.courtyard.platform.access.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Maps")
class MapJourneyTest extends Journey {

    private static final AtomicInteger LANDS = new AtomicInteger();
    private static final double WEST = 109.0;

    @Autowired
    Outlines outlines;

    double south;

    /** On land of its own, far from the journeys before. */
    @BeforeEach
    void drawn() {
        south = 25 + LANDS.incrementAndGet() * 0.1;
        draw(neighbours.community, WEST - 0.004, south - 0.004, 0.012);
        draw(neighbours.compound, WEST, south, 0.004);
        draw(neighbours.building, WEST + 0.001, south + 0.001, 0.0008);
    }

    @Test
    @DisplayName("somebody finds a concern on the map and reads it")
    void found() {
        seen();
        var visit = phone();
        visit.open("/zh/concerns?place=" + neighbours.community.id());
        visit.follow("看地图", "/zh/concerns/map");
        visit.page.locator(".cy-map-card").hover();
        var number = visit.page.locator(".cy-number button");
        assertThat(number).hasCount(1);
        assertThat(visit.page.locator("#map-said")).containsText("1 件");
        visit.look();
        visit.picture("map");
        number.click();
        assertThat(visit.page.locator(".leaflet-popup")).containsText("楼道灯");
        visit.look();
        visit.follow("看这件事", "/zh/concerns/[0-9a-f-]{36}$").says("楼道灯");
    }

    @Test
    @DisplayName("the map can be used with the keyboard alone")
    void byKeyboard() {
        seen();
        var visit = desktop();
        visit.open("/zh/concerns/map?place=" + neighbours.community.id());
        visit.button("打开地图").focus();
        visit.page.keyboard().press("Enter");
        var number = visit.page.locator(".cy-number button");
        number.focus();
        visit.page.keyboard().press("Enter");
        assertThat(visit.page.locator(".leaflet-popup a[href*='/concerns/']")).isFocused();
        visit.page.keyboard().press("Escape");
        assertThat(visit.page.locator(".leaflet-popup")).hasCount(0);
    }

    @Test
    @DisplayName("without script the places say and lead to the same")
    void withoutScript() {
        seen();
        var visit = phoneWithoutScript();
        visit.open("/zh/concerns/map?place=" + neighbours.community.id());
        visit.follow("槐树院，1 件", "/zh/concerns\\?place=").says("楼道灯");
    }

    @Test
    @DisplayName("a pin set by hand chooses the place, is shown in words, and can be taken away")
    void pinByHand() {
        var visit = phone();
        visit.open("/zh/raise?place=" + neighbours.compound.id());
        visit.page.locator("#text").fill("井盖松了，走上去会响");
        visit.button("在图上点").click();
        assertThat(visit.page.locator("#pin-map .cy-area").first()).isVisible();
        visit.look();
        visit.press("就是这里", "/zh/raise").says("图上的点：在槐树院");
        visit.picture("pin");
        assertThat(visit.page.locator("#text")).hasValue("井盖松了，走上去会响");
        visit.press("去掉这个点", "/zh/raise").saysNot("图上的点：在");
        assertThat(visit.page.locator("#pin-latitude")).hasValue("");
    }

    @Test
    @DisplayName("one tap takes where I am now, and nothing is taken before that tap")
    void whereIAm() {
        var visit = phone();
        visit.page.context().grantPermissions(List.of("geolocation"));
        visit.page.context().setGeolocation(new Geolocation(south + 0.0012, WEST + 0.0012));
        visit.open("/zh/raise");
        assertThat(visit.page.locator("#pin-latitude")).hasValue("");
        visit.press("用我现在的位置", "/zh/raise").says("图上的点：在槐树院 3 号楼");
        assertThat(visit.page.locator("#place")).containsText("3 号楼");
    }

    private void seen() {
        var lamp = neighbours.lamp().concern();
        doors.glances().publish(lamp.id(), null, Actor.HOUSE, null);
    }

    private void draw(Place place, double west, double base, double side) {
        outlines.draw(
                place.id(),
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
                        .formatted(west, base, west + side, base + side),
                Crs.WGS84,
                Actor.HOUSE);
    }
}
