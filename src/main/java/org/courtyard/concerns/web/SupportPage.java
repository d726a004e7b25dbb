package org.courtyard.concerns.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;

/** "Me too": one form, nothing required. */
public record SupportPage(
        String id,
        String title,
        String place,
        String key,
        String text,
        String phone,
        String mail,
        String address,
        List<Choice> ways,
        List<Wrong> wrongs) {}
