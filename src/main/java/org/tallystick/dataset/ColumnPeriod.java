package org.tallystick.dataset;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that the name of a column, or a cell, says: <i>2018, 2018-19, Q3 2018, March
 * 2018, March</i>.
 *
 * @param text the piece that says it, as written
 * @param grain how long it is
 * @param first its first day; null where the year is not said
 * @param last its last day, included; null where the year is not said
 * @param month the month, 1 to 12, where {@code grain} is {@link Grain#MONTH}; 0 otherwise
 */
public record ColumnPeriod(
    String text, Grain grain, @Nullable LocalDate first, @Nullable LocalDate last, int month) {
  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if only one end is given, the last day lies before the first,
   *     or the month is none
   */
  public ColumnPeriod {
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(grain, "grain must not be null");
    if ((first == null) != (last == null)
        || (first != null && last != null && last.isBefore(first))) {
      throw new IllegalArgumentException("period must have two ends or none, got " + text);
    }
    if (month < 0 || month > 12 || (month > 0) != (grain == Grain.MONTH)) {
      throw new IllegalArgumentException("month must be 1 to 12 in a month, got " + month);
    }
  }

  /**
   * The period that a whole cell says, such as <i>2018 Q3</i>.
   *
   * @param cell what the cell holds
   * @return null if it is no period, or holds more than one
   */
  public static @Nullable ColumnPeriod ofCell(String cell) {
    return PeriodWords.whole(cell);
  }

  /** How long a period is. */
  public enum Grain {
    /** A calendar year. */
    YEAR,
    /** Two calendar years, of which the period takes a part of each: <i>2018-19</i>. */
    TWO_YEARS,
    /** Half a year. */
    HALF,
    /** A quarter. */
    QUARTER,
    /** A month. */
    MONTH
  }
}
