package org.courtyard.platform.cli;

/** A sub-command of {@code ./courtyard bench}, named in {@code META-INF/services} under this interface. */
public interface BenchCommand extends CourtyardCommand {}
