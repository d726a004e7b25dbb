package org.courtyard.platform.web.view;

import org.jspecify.annotations.Nullable;

/** A place above this one; without an address it is the page itself. */
public record Crumb(String name, @Nullable String href) {}
