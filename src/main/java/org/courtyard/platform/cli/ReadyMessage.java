package org.courtyard.platform.cli;

import java.util.List;

/** A bean with something to say to the operator when the server is ready: demo accounts, the administrator's link. */
public interface ReadyMessage {

    /** Lines for stdout, printed before the line that says that Courtyard is ready. */
    List<String> lines();
}
