package org.courtyard.demo;

/**
 * How much the demo tells.
 *
 * @param concerns those told by hand come on top
 * @param days how far back it goes
 */
record Size(int concerns, int days) {}
