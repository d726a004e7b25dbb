package org.courtyard.concerns.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;

/** How somebody wishes to hear of what they follow. @param follow the page behind the link */
public record WayPage(
        String follow,
        String reference,
        String phone,
        String mail,
        String address,
        List<Choice> ways,
        List<Wrong> wrongs) {}
