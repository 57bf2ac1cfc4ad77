package org.tallystick.dataset;

import java.math.BigDecimal;
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

  /**
   * The cell is none of some values.
   *
   * @param column the column's name
   * @param values at least one
   */
  record NoneOf(String column, List<Value> values) implements Condition {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public NoneOf {
      Objects.requireNonNull(column, "column must not be null");
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("condition on " + column + " must have a value, got 0");
      }
    }
  }

  /**
   * The cell, read as a figure, stands so beside a number. A cell that is no figure does not.
   *
   * @param column the column's name
   * @param order how it stands
   * @param number beside which
   */
  record Compared(String column, Order order, BigDecimal number) implements Condition {
    /** Checks for null. */
    public Compared {
      Objects.requireNonNull(column, "column must not be null");
      Objects.requireNonNull(order, "order must not be null");
      Objects.requireNonNull(number, "number must not be null");
    }
  }

  /**
   * The cell, read as a figure, is from one number to another, both included.
   *
   * @param column the column's name
   * @param low the lower end
   * @param high the upper end
   */
  record Between(String column, BigDecimal low, BigDecimal high) implements Condition {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if the upper end is below the lower
     */
    public Between {
      Objects.requireNonNull(column, "column must not be null");
      if (high.compareTo(low) < 0) {
        throw new IllegalArgumentException(
            "upper end must not be below the lower, got " + low + " to " + high);
      }
    }
  }

  /**
   * The cell stands so beside the cell of another column in the same row, both read as figures.
   *
   * @param column the column's name
   * @param order how it stands
   * @param other the other column's name
   */
  record ComparedTo(String column, Order order, String other) implements Condition {
    /** Checks for null. */
    public ComparedTo {
      Objects.requireNonNull(column, "column must not be null");
      Objects.requireNonNull(order, "order must not be null");
      Objects.requireNonNull(other, "other must not be null");
    }
  }

  /**
   * The cell is not missing.
   *
   * @param column the column's name
   */
  record Present(String column) implements Condition {
    /** Checks for null. */
    public Present {
      Objects.requireNonNull(column, "column must not be null");
    }
  }

  /** How one figure stands beside another. */
  enum Order {
    /** Larger. */
    ABOVE(">"),
    /** Larger or the same. */
    AT_LEAST(">="),
    /** Smaller. */
    BELOW("<"),
    /** Smaller or the same. */
    AT_MOST("<=");

    private final String sign;

    Order(String sign) {
      this.sign = sign;
    }

    /** The sign, such as {@code >=}, the same in SQL and for people. */
    public String sign() {
      return sign;
    }
  }
}
