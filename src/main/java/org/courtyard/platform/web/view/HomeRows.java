package org.courtyard.platform.web.view;

import java.util.List;
import java.util.UUID;

/**
 * Lines that another module puts on the home page of a place. The same for everybody: the page is public. A module
 * adds some by publishing a bean of this type.
 */
public interface HomeRows {

    Slot slot();

    /**
     * @param place the place with everything below
     * @param atMost how many lines the page has room for
     */
    Found at(UUID place, int atMost, Shell shell);

    /** Where the lines stand. */
    enum Slot {
        /** What was promised here, by due time. */
        PROMISES,
        /** One more button below, beside raising and calling; nothing found, no button. */
        ACTIONS
    }

    /**
     * @param all how many there are altogether
     * @param page the address of them all below the language, such as {@code /concerns?place=…}
     */
    record Found(List<Row> rows, int all, String page) {}
}
