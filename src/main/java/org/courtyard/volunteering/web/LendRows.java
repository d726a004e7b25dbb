package org.courtyard.volunteering.web;

import java.util.List;
import java.util.UUID;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.web.view.HomeRows;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.volunteering.SmallWishes;
import org.springframework.stereotype.Component;

/** 搭把手 on the home of a place, while something is open there. */
@Component
class LendRows implements HomeRows {

    private final SmallWishes wishes;

    LendRows(SmallWishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public Slot slot() {
        return Slot.ACTIONS;
    }

    @Override
    public Found at(UUID place, int atMost, Shell shell) {
        var page = "/places/" + place + "/lend";
        if (wishes.takingAt(new PlaceId(place), 1).isEmpty()) {
            return new Found(List.of(), 0, page);
        }
        return new Found(
                List.of(Row.of(shell.to(page), "heart-handshake", shell.say("volunteering.lend"), null)), 1, page);
    }
}
