package org.courtyard.platform.web.lists;

import java.util.List;
import java.util.UUID;

/**
 * The filters of a list that somebody kept under a name.
 *
 * @param list {@code work} or {@code concerns}
 * @param page the address of the list below the language
 * @param query of the filter that is shown now, to be kept; empty: everything
 * @param body the own organization, to share with; empty: none
 */
public record KeptFilters(String list, String page, String query, String body, List<Kept> kept) {

    /**
     * One of them.
     *
     * @param own its maker is the reader
     * @param shared everybody of the maker's organization sees it
     * @param usual the list begins with it
     */
    public record Kept(UUID id, String name, String query, boolean own, boolean shared, boolean usual) {}
}
