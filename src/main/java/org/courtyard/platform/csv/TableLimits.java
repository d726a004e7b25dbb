package org.courtyard.platform.csv;

/**
 * How much a table may ask of this machine.
 *
 * @param bytes largest content after unpacking
 * @param characters longest record, all its cells together
 * @param columns most cells in a record
 */
public record TableLimits(long bytes, int characters, int columns) {

    /** 4 GiB, a million characters, 1,000 columns. */
    public static final TableLimits USUAL = new TableLimits(4L << 30, 1 << 20, 1_000);
}
