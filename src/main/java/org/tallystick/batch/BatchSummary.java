package org.tallystick.batch;

/**
 * How a run went so far, or in all.
 *
 * @param articles how many articles have a report
 * @param alarms how many findings are inconsistent and claims contradicted, over all reports
 * @param unread how many articles could not be read or checked
 * @param bytes how many bytes of input are done
 */
public record BatchSummary(long articles, long alarms, long unread, long bytes) {
  /** Nothing done yet. */
  public static final BatchSummary NONE = new BatchSummary(0, 0, 0, 0);

  BatchSummary withReport(int found, long taken) {
    return new BatchSummary(articles + 1, alarms + found, unread, bytes + taken);
  }

  BatchSummary withProblem(long taken) {
    return new BatchSummary(articles, alarms, unread + 1, bytes + taken);
  }

  /** Input that was passed over: done by an earlier run, or another shard's. */
  BatchSummary past(long passed) {
    return new BatchSummary(articles, alarms, unread, bytes + passed);
  }
}
