package org.courtyard.notices.web;

import org.jspecify.annotations.Nullable;

/** What a link in a mail is for. @param action null when there is nothing left to do */
public record HearPage(
        String title, String what, String address, @Nullable String action) {}
