package org.courtyard.places.web;

import java.util.List;
import java.util.Map;
import org.courtyard.places.Place;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * One change of one place: the question, what goes along, and the button.
 *
 * @param what rename, move, split, merge, close or undo
 * @param follows what is kept here, in words
 * @param target where it goes; null while that is not chosen
 * @param found places it could go to
 * @param below what lies directly below, to be given to one of the parts
 * @param undoable what would be taken back, null when nothing can
 */
public record RecutPage(
        Place place,
        String title,
        List<Crumb> crumbs,
        String what,
        List<String> follows,
        @Nullable Target target,
        List<Row> found,
        List<Part> parts,
        List<Below> below,
        List<Choice> keepers,
        @Nullable Undoable undoable,
        Map<String, String> typed,
        List<Wrong> wrongs) {

    /** Where the place goes. */
    public record Target(String id, String name) {}

    /** One of the places it is split into, as typed. */
    public record Part(int number, String name, String nameEn, String code) {}

    /** Something that goes to one of the parts. */
    public record Below(String id, String name, List<Choice> parts) {}

    /** A decision that can be taken back, in lines. */
    public record Undoable(String id, List<String> lines) {}

    public String typed(String name, @Nullable String otherwise) {
        return typed.getOrDefault(name, otherwise == null ? "" : otherwise);
    }
}
