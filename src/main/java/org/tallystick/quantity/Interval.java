package org.tallystick.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A set of numbers without gaps: the values that a figure admits. An end that is null is no bound;
 * such an end counts as open. Printed in the mathematician's way: {@code [36, 40)}. Immutable.
 *
 * <p>Divisions are carried to 34 significant digits (IEEE 754 decimal128), rounded outward, so that
 * rounding never makes two intervals miss each other.
 *
 * @param low the lower end, or null for none
 * @param high the upper end, or null for none
 * @param lowOpen whether {@code low} itself is left out
 * @param highOpen whether {@code high} itself is left out
 */
public record Interval(
    @Nullable BigDecimal low, @Nullable BigDecimal high, boolean lowOpen, boolean highOpen) {
  private static final MathContext DOWN = new MathContext(34, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(34, RoundingMode.CEILING);

  /** Every number. */
  public static final Interval ALL = new Interval(null, null, true, true);

  /**
   * Checks that the interval holds a number.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public Interval {
    if (low == null) {
      lowOpen = true;
    }
    if (high == null) {
      highOpen = true;
    }
    if (low != null && high != null) {
      int order = low.compareTo(high);
      if (order > 0 || (order == 0 && (lowOpen || highOpen))) {
        throw new IllegalArgumentException(
            "interval must not be empty, got " + print(low, high, lowOpen, highOpen));
      }
    }
  }

  /** The interval that holds {@code value} alone. */
  public static Interval exactly(BigDecimal value) {
    Objects.requireNonNull(value, "value must not be null");
    return new Interval(value, value, false, false);
  }

  /** {@code [low, high]}. */
  public static Interval closed(BigDecimal low, BigDecimal high) {
    return new Interval(low, high, false, false);
  }

  /** {@code [low, high)}. */
  public static Interval closedOpen(BigDecimal low, BigDecimal high) {
    return new Interval(low, high, false, true);
  }

  /** {@code (low, high]}. */
  public static Interval openClosed(BigDecimal low, BigDecimal high) {
    return new Interval(low, high, true, false);
  }

  /** {@code [low, –)}. */
  public static Interval atLeast(BigDecimal low) {
    return new Interval(low, null, false, true);
  }

  /** {@code (low, –)}. */
  public static Interval above(BigDecimal low) {
    return new Interval(low, null, true, true);
  }

  /** {@code (–, high]}. */
  public static Interval atMost(BigDecimal high) {
    return new Interval(null, high, true, false);
  }

  /** {@code (–, high)}. */
  public static Interval below(BigDecimal high) {
    return new Interval(null, high, true, true);
  }

  /** {@code [value - radius, value + radius]}; {@code radius} at least 0. */
  public static Interval around(BigDecimal value, BigDecimal radius) {
    return closed(value.subtract(radius), value.add(radius));
  }

  /** Whether it holds one number only. */
  public boolean isPoint() {
    return low != null && high != null && low.compareTo(high) == 0;
  }

  /** Whether {@code value} lies in it. */
  public boolean contains(BigDecimal value) {
    if (low != null) {
      int order = value.compareTo(low);
      if (order < 0 || (order == 0 && lowOpen)) {
        return false;
      }
    }
    if (high != null) {
      int order = value.compareTo(high);
      if (order > 0 || (order == 0 && highOpen)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every number of {@code other} lies in it. */
  public boolean contains(Interval other) {
    Interval common = intersection(other);
    return common != null && common.sameAs(other);
  }

  /** Whether some number lies in both. */
  public boolean meets(Interval other) {
    return intersection(other) != null;
  }

  /** The numbers in both, or null where there are none. */
  public @Nullable Interval intersection(Interval other) {
    BigDecimal newLow = low;
    boolean newLowOpen = lowOpen;
    if (other.low != null && (newLow == null || other.low.compareTo(newLow) >= 0)) {
      newLowOpen =
          (newLow != null && other.low.compareTo(newLow) == 0)
              ? lowOpen || other.lowOpen
              : other.lowOpen;
      newLow = other.low;
    }
    BigDecimal newHigh = high;
    boolean newHighOpen = highOpen;
    if (other.high != null && (newHigh == null || other.high.compareTo(newHigh) <= 0)) {
      newHighOpen =
          (newHigh != null && other.high.compareTo(newHigh) == 0)
              ? highOpen || other.highOpen
              : other.highOpen;
      newHigh = other.high;
    }
    if (newLow != null && newHigh != null) {
      int order = newLow.compareTo(newHigh);
      if (order > 0 || (order == 0 && (newLowOpen || newHighOpen))) {
        return null;
      }
    }
    return new Interval(newLow, newHigh, newLowOpen, newHighOpen);
  }

  /** The smallest interval that holds both. */
  public Interval hull(Interval other) {
    Interval lower = compareLow(this, other) <= 0 ? this : other;
    Interval upper = compareHigh(this, other) >= 0 ? this : other;
    return new Interval(lower.low, upper.high, lower.lowOpen, upper.highOpen);
  }

  /** {x + y}. */
  public Interval plus(Interval other) {
    return new Interval(
        low == null || other.low == null ? null : low.add(other.low),
        high == null || other.high == null ? null : high.add(other.high),
        lowOpen || other.lowOpen,
        highOpen || other.highOpen);
  }

  /** {-x}. */
  public Interval negate() {
    return new Interval(
        high == null ? null : high.negate(),
        low == null ? null : low.negate(),
        /* lowOpen= */ highOpen,
        /* highOpen= */ lowOpen);
  }

  /** {x - y}. */
  public Interval minus(Interval other) {
    return plus(other.negate());
  }

  /** {x · factor}. */
  public Interval times(BigDecimal factor) {
    if (factor.signum() == 0) {
      return exactly(BigDecimal.ZERO);
    }
    if (factor.signum() < 0) {
      return negate().times(factor.negate());
    }
    return new Interval(
        low == null ? null : low.multiply(factor),
        high == null ? null : high.multiply(factor),
        lowOpen,
        highOpen);
  }

  /**
   * {x · y} of two intervals without negative numbers, the only ones that shares and totals need.
   *
   * @throws IllegalArgumentException if either holds a negative number
   */
  public Interval times(Interval other) {
    requireNonNegative(this);
    requireNonNegative(other);
    BigDecimal newHigh = high == null || other.high == null ? null : high.multiply(other.high);
    BigDecimal newLow = Objects.requireNonNull(low).multiply(Objects.requireNonNull(other.low));
    boolean newLowOpen = (lowOpen || other.lowOpen) && newLow.signum() > 0;
    boolean newHighOpen = highOpen || other.highOpen;
    if (newHigh != null && newLow.compareTo(newHigh) == 0) {
      return exactly(newLow);
    }
    return new Interval(newLow, newHigh, newLowOpen, newHighOpen);
  }

  /**
   * {x / y} of an interval without negative numbers and one of positive numbers.
   *
   * @throws IllegalArgumentException if this holds a negative number, or {@code other} one at or
   *     below zero
   */
  public Interval dividedBy(Interval other) {
    requireNonNegative(this);
    if (other.low == null
        || other.low.signum() < 0
        || (other.low.signum() == 0 && !other.lowOpen)) {
      throw new IllegalArgumentException("divisor must be above 0, got " + other);
    }
    BigDecimal numeratorLow = Objects.requireNonNull(low);
    BigDecimal newLow =
        other.high == null ? BigDecimal.ZERO : numeratorLow.divide(other.high, DOWN);
    BigDecimal newHigh =
        high == null || other.low.signum() == 0 ? null : high.divide(other.low, UP);
    boolean newLowOpen =
        other.high == null ? numeratorLow.signum() > 0 || lowOpen : lowOpen || other.highOpen;
    boolean newHighOpen = highOpen || other.lowOpen;
    if (newHigh != null && newLow.compareTo(newHigh) == 0) {
      return exactly(newLow);
    }
    return new Interval(newLow, newHigh, newLowOpen, newHighOpen);
  }

  /** Whether both hold the same numbers, whatever the scale of their ends. */
  public boolean sameAs(Interval other) {
    return compareLow(this, other) == 0 && compareHigh(this, other) == 0;
  }

  private static void requireNonNegative(Interval interval) {
    if (interval.low == null || interval.low.signum() < 0) {
      throw new IllegalArgumentException(
          "interval must not hold negative numbers, got " + interval);
    }
  }

  private static int compareLow(Interval a, Interval b) {
    if (a.low == null || b.low == null) {
      return Boolean.compare(a.low != null, b.low != null);
    }
    int order = a.low.compareTo(b.low);
    return order != 0 ? order : Boolean.compare(a.lowOpen, b.lowOpen);
  }

  private static int compareHigh(Interval a, Interval b) {
    if (a.high == null || b.high == null) {
      return Boolean.compare(a.high == null, b.high == null);
    }
    int order = a.high.compareTo(b.high);
    return order != 0 ? order : Boolean.compare(!a.highOpen, !b.highOpen);
  }

  /** For example {@code [36, 40)}, {@code (300, –)}. */
  @Override
  public String toString() {
    return print(low, high, lowOpen, highOpen);
  }

  private static String print(
      @Nullable BigDecimal low, @Nullable BigDecimal high, boolean lowOpen, boolean highOpen) {
    return (lowOpen ? "(" : "[")
        + (low == null ? "–" : plain(low))
        + ", "
        + (high == null ? "–" : plain(high))
        + (highOpen ? ")" : "]");
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
