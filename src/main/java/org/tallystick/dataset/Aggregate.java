package org.tallystick.dataset;

import java.util.Objects;

/** What is made of the rows that meet the conditions. */
public sealed interface Aggregate {
  /** How many there are. */
  record CountRows() implements Aggregate {}

  /**
   * How many different values a column has in them.
   *
   * @param column the column's name
   */
  record CountDistinct(String column) implements Aggregate {
    /** Checks for null. */
    public CountDistinct {
      Objects.requireNonNull(column, "column must not be null");
    }
  }

  /**
   * A figure made of the figures of a column; none where there are none. Cells that are no figure
   * are left out.
   *
   * @param statistic how it is made
   * @param column the column's name
   */
  record OfColumn(Statistic statistic, String column) implements Aggregate {
    /** Checks for null. */
    public OfColumn {
      Objects.requireNonNull(statistic, "statistic must not be null");
      Objects.requireNonNull(column, "column must not be null");
    }
  }

  /** How a figure is made of several. */
  enum Statistic {
    /** All added up. */
    SUM,
    /** The arithmetic mean. */
    MEAN,
    /** The middle one; the mean of the two middle ones. */
    MEDIAN,
    /** The smallest. */
    MIN,
    /** The largest. */
    MAX,
    /** The one that all rows have; none where they differ. */
    SAME
  }
}
