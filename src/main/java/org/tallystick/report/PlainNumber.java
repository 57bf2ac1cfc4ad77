package org.tallystick.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as reports print them: plain digits without an exponent, no zeros at the end of a
 * fraction, at most 12 digits behind the point.
 */
final class PlainNumber {
  private static final int FRACTION_DIGITS = 12;
  private static final int MOST_DIGITS = 400;

  private PlainNumber() {}

  /**
   * The digits of {@code value}. A number of more than 400 digits before the point, which no unit
   * needs, keeps its exponent, so that a hostile one cannot fill the memory.
   */
  static String print(BigDecimal value) {
    if ((long) value.precision() - value.scale() > MOST_DIGITS) {
      return value.stripTrailingZeros().toString();
    }
    BigDecimal rounded =
        value.scale() > FRACTION_DIGITS
            ? value.setScale(FRACTION_DIGITS, RoundingMode.HALF_EVEN)
            : value;
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
