package org.tallystick.dataset;

import java.util.Locale;

/** How the figures of a column were made, where its name says so. */
public enum ColumnStatistic {
  /** A number of things: <i>number of, no_, count</i>. */
  COUNT,
  /** Parts of a whole: <i>pct, percentage, share of</i>. */
  SHARE,
  /** An average: <i>avg, mean</i>. */
  MEAN,
  /** The middle: <i>median</i>. */
  MEDIAN,
  /** Added up from parts: <i>total, sum</i>. */
  TOTAL,
  /** The highest. */
  MAXIMUM,
  /** The lowest. */
  MINIMUM,
  /** How much it has changed: <i>change, growth, difference</i>. */
  CHANGE,
  /** So many for each of so many: <i>rate, per 1,000</i>. */
  RATE,
  /** A place in an order: <i>rank</i>. */
  RANK,
  /** How far values lie apart: <i>standard deviation</i>. */
  DEVIATION;

  /** The name that people see, such as {@code mean}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
