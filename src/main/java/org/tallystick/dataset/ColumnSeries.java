package org.tallystick.dataset;

import java.util.List;
import java.util.Objects;

/**
 * Columns that say the same of one time after another: a table with a column for each year is read
 * as a long one, with a column of years and one of values.
 *
 * @param subject the words that the columns share, without their periods; may be empty, where the
 *     headers are bare years
 * @param parts the columns in order of time, at least two
 */
public record ColumnSeries(List<String> subject, List<Part> parts) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there are fewer than two parts
   */
  public ColumnSeries {
    subject = List.copyOf(subject);
    parts = List.copyOf(parts);
    if (parts.size() < 2) {
      throw new IllegalArgumentException("series must have 2 columns, got " + parts.size());
    }
  }

  /**
   * One column of a series.
   *
   * @param column its name
   * @param period the time it speaks of
   */
  public record Part(String column, ColumnPeriod period) {
    /** Checks for null. */
    public Part {
      Objects.requireNonNull(column, "column must not be null");
      Objects.requireNonNull(period, "period must not be null");
    }
  }
}
