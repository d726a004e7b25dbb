package org.courtyard.concerns.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pin with what lies around it, as a small drawing that needs no script.
 *
 * @param words where it is: 在槐树院 3 号楼里
 * @param height 0: nothing is drawn there, the words alone must do
 * @param scale how wide it is, said in words
 * @param pin latitude, longitude
 */
public record PinDrawing(String words, int width, int height, String scale, List<Area> areas, String pin) {

    /** @param name null where there is no room for one */
    public record Area(List<String> rings, @Nullable String name, int x, int y) {}
}
