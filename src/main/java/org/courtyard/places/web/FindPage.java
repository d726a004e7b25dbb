package org.courtyard.places.web;

import java.util.List;
import org.courtyard.platform.web.view.Row;

/**
 * Choosing a place.
 *
 * @param text what was typed
 * @param found what it led to; empty before anything is typed
 * @param worthALook for who only wants to look around; mostly empty
 * @param roots where the tree begins
 */
public record FindPage(String text, List<Row> found, List<Row> worthALook, List<Row> roots) {}
