package org.courtyard.browser;

import org.courtyard.organizations.Organization;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A concern nobody answers")
class ClimbJourneyTest extends Journey {

    @Test
    @DisplayName("climbs four levels by time alone, and its reporter reads each time who sees to it now")
    void fourLevels() {
        var raised = neighbours.lamp();
        var resident = phone();
        climbs(neighbours.committee, "2026-12-01T09:00");
        resident.open("/zh/f/" + raised.secret());
        resident.says("晚了 7 天", "安和物业没有做到。现在由和顺社区居委会督办", "和顺社区居委会接手督办");
        climbs(neighbours.street, "2026-12-07T09:00");
        climbs(neighbours.above, "2026-12-14T09:00");
        climbs(neighbours.town, "2026-12-21T09:00");
        resident.open("/zh/f/" + raised.secret());
        resident.says("青槐街道办事处接手督办", "和合区政府办公室接手督办", "现在由和海市政府办公室督办").picture("climbed");
    }

    /** On that day it is this body's to see to; the day before it was not. */
    private void climbs(Organization body, String day) {
        var office = neighbours.appoint(body, Role.OVERSEER, "值班");
        at(office).saysNot("督办（第一次答复）");
        clock.turnTo(day);
        doors.sweep().sweep();
        at(office).says("督办（第一次答复）：3 号楼二单元二楼楼道灯坏了");
    }
}
