package org.tallystick.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a row must meet to be counted. A row whose cell is missing meets no condition. */
public sealed interface Condition {
  /** The column it speaks of. */
  String column();

  /**
   * The cell is one of some values.
   *
   * @param column the column's name
   * @param values at least one
   */
  record OneOf(String column, List<Value> values) implements Condition {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public OneOf {
      Objects.requireNonNull(column, "column must not be null");
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("condition on " + column + " must have a value, got 0");
      }
    }

    /** The cell is this one value. */
    public static OneOf equalTo(String column, Value value) {
      return new OneOf(column, List.of(value));
    }
  }

  /**
   * The cell is a day, or a moment on a day, of a period.
   *
   * @param column the column's name
   * @param first the first day
   * @param last the last day, included
   */
  record During(String column, LocalDate first, LocalDate last) implements Condition {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if the last day lies before the first
     */
    public During {
      Objects.requireNonNull(column, "column must not be null");
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(
            "period must not end before it starts, got " + first + " to " + last);
      }
    }
  }
}
