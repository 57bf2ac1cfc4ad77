package org.tallystick.quantity;

import java.math.BigDecimal;

/**
 * Turns a number and the word that loosens it into a magnitude: the bounds of the report format.
 */
final class Loosened {
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
  private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");
  private static final BigDecimal ELEVEN_TENTHS = new BigDecimal("1.1");
  private static final BigDecimal TWO_POINTS = BigDecimal.valueOf(2);
  private static final BigDecimal TWO_HUNDREDTHS = new BigDecimal("0.02");

  private Loosened() {}

  /** What {@code loosening} makes of {@code value}, a figure of {@code kind}. */
  static Magnitude of(BigDecimal value, Approximators.Loosening loosening, Kind kind) {
    Approximation word = loosening.approximation();
    boolean negative = value.signum() < 0;
    return switch (word) {
      case EXACT, RANGE -> new Magnitude.Exact(value);
      case ABOUT -> about(value, kind);
      case NEARLY ->
          value.signum() == 0 ? new Magnitude.Exact(value) : shortOf(value, word, negative);
      case UNDER ->
          loosening.narrow() && value.signum() != 0
              ? shortOf(value, word, negative)
              : new Magnitude.Bound(value, word);
      case OVER ->
          loosening.narrow() && value.signum() != 0
              ? beyond(value, word, negative)
              : new Magnitude.Bound(value, word);
      case AT_LEAST, AT_MOST -> new Magnitude.Bound(value, word);
    };
  }

  private static Magnitude about(BigDecimal value, Kind kind) {
    BigDecimal radius =
        switch (kind) {
          case PERCENT -> TWO_POINTS;
          case FRACTION, RATIO -> TWO_HUNDREDTHS;
          default -> value.abs().multiply(TWENTIETH);
        };
    return new Magnitude.Approximate(value, Approximation.ABOUT, Interval.around(value, radius));
  }

  private static Magnitude shortOf(BigDecimal value, Approximation word, boolean negative) {
    BigDecimal far = value.multiply(NINE_TENTHS);
    Interval interval =
        negative ? Interval.openClosed(value, far) : Interval.closedOpen(far, value);
    return new Magnitude.Approximate(value, word, interval);
  }

  private static Magnitude beyond(BigDecimal value, Approximation word, boolean negative) {
    BigDecimal far = value.multiply(ELEVEN_TENTHS);
    Interval interval =
        negative ? Interval.closedOpen(far, value) : Interval.openClosed(value, far);
    return new Magnitude.Approximate(value, word, interval);
  }
}
