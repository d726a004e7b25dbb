package org.courtyard.organizations.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Wrong;

/**
 * Looking after one post.
 *
 * @param holders who held it, from when to when, in words
 * @param until the last day that is proposed for one who stands in
 */
public record PostPage(
        String at,
        String title,
        List<Crumb> crumbs,
        int version,
        PostForm form,
        List<Choice> roles,
        List<Choice> grids,
        List<String> holders,
        List<StandingIn> standIns,
        String until,
        List<Wrong> wrongs) {

    /** Who acts for the holder. @param words with until when */
    public record StandingIn(String account, String words) {}
}
