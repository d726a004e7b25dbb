package org.courtyard.organizations.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Wrong;

/**
 * Looking after one post.
 *
 * @param holders who held it, from when to when, in words
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
        List<Wrong> wrongs) {}
