package org.courtyard.platform.web.view;

import java.util.UUID;

/** How many messages somebody has not read yet. The module notices answers. */
@FunctionalInterface
public interface Unread {

    int of(UUID account);
}
