package org.courtyard.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.courtyard.platform.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The picture in the README")
class PictureTest extends Journey {

    @Test
    @DisplayName("shows a place and what was promised there; -Dpictures=docs takes it over")
    void home() throws IOException {
        var desk = neighbours.appoint(neighbours.committee, Role.DESK, "接待");
        neighbours.appoint(neighbours.company, Role.HANDLER, "物业值班");
        neighbours.point();
        clock.turnTo("2026-11-11T09:30");
        show("北门的路灯三盏都不亮，晚上下班看不见路", "street-lighting", desk);
        clock.turnTo("2026-11-16T15:10");
        show("二号楼前的垃圾桶满了两天，味道很大", "rubbish", desk);
        clock.turnTo("2026-11-20T08:40");
        show(Neighbours.LAMP, "stair-lighting", desk);
        show("槐树下的长椅少了两条腿", "play-sport", desk);
        clock.turnTo("2026-11-23T10:20");
        var visit = desktop();
        visit.open("/zh/places/" + neighbours.compound.id());
        visit.says("我们答应的事", "槐树下的长椅").picture("screenshot");
        var wanted = System.getProperty("pictures");
        if (wanted != null) {
            Files.copy(
                    Path.of("target/screens/screenshot-desktop.png"),
                    Path.of(wanted, "screenshot.png"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void show(String text, String category, Neighbours.Somebody desk) {
        var raised = neighbours.raise(text, category, false);
        doors.glances().publish(raised.concern().id(), null, desk.actor(), null);
    }
}
