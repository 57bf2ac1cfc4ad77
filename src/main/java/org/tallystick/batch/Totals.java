package org.tallystick.batch;

import java.util.Map;
import java.util.TreeMap;

/** What a run found in all. Used by one thread. */
final class Totals {
  /**
   * Articles and alarms of one source or one month.
   *
   * @param articles how many have a report
   * @param alarms how many alarms those have
   */
  record Count(long articles, long alarms) {
    static final Count ZERO = new Count(0, 0);

    Count plus(long moreArticles, long moreAlarms) {
      return new Count(articles + moreArticles, alarms + moreAlarms);
    }
  }

  private Count all = Count.ZERO;
  private long unread;
  private long claims;
  private final Map<String, Long> byRule = new TreeMap<>();
  private final Map<String, Count> bySource = new TreeMap<>();
  private final Map<String, Count> byMonth = new TreeMap<>();

  void add(Tally tally) {
    if (!tally.hasReport()) {
      unread++;
      return;
    }
    int alarms = tally.alarmCount();
    all = all.plus(1, alarms);
    claims += tally.claims();
    tally.alarms().forEach((rule, count) -> byRule.merge(rule, (long) count, Long::sum));
    bySource.merge(tally.source(), new Count(1, alarms), Totals::sum);
    byMonth.merge(tally.month(), new Count(1, alarms), Totals::sum);
  }

  private static Count sum(Count a, Count b) {
    return a.plus(b.articles(), b.alarms());
  }

  Count all() {
    return all;
  }

  long unread() {
    return unread;
  }

  long claims() {
    return claims;
  }

  /** Alarms by rule, {@link Tally#DATA} for claims that data contradict. */
  Map<String, Long> byRule() {
    return byRule;
  }

  /** By source; the empty string is unknown. */
  Map<String, Count> bySource() {
    return bySource;
  }

  /** By month, such as {@code 2018-05}; the empty string is undated. */
  Map<String, Count> byMonth() {
    return byMonth;
  }

  BatchSummary summary(long bytes) {
    return new BatchSummary(all.articles(), all.alarms(), unread, bytes);
  }
}
