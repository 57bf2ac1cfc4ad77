package org.tallystick.spark;

/**
 * What came of an archive, in numbers.
 *
 * @param reports how many articles were checked
 * @param errors how many could not be read or checked
 * @param alarms how many findings are inconsistent and verifications contradicted, in all
 */
public record ArchiveSummary(long reports, long errors, long alarms) {}
