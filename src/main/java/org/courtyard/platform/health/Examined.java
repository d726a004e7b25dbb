package org.courtyard.platform.health;

import java.util.List;

/** A bean of whoever has something in a running house that can fall behind; the health page asks all of them. */
public interface Examined {

    List<Check> checks();
}
