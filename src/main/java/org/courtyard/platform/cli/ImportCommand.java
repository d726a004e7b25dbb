package org.courtyard.platform.cli;

/** A sub-command of {@code ./courtyard import}, named in {@code META-INF/services} under this interface. */
public interface ImportCommand extends CourtyardCommand {}
