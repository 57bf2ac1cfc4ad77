package org.tallystick.consistency;

import java.math.BigDecimal;

/** Figures that differ only in the order of two digits that stand side by side. */
final class Transposed {
  private Transposed() {}

  /** Whether one is the other with two neighbouring digits changed over: 41 and 14, 5.4 and 4.5. */
  static boolean digits(Figure a, Figure b) {
    BigDecimal left = a.value();
    BigDecimal right = b.value();
    if (left == null || right == null || left.signum() <= 0 || right.signum() <= 0) {
      return false;
    }
    String one = printed(left);
    String other = printed(right);
    if (one.length() != other.length() || one.equals(other)) {
      return false;
    }
    int first = 0;
    while (one.charAt(first) == other.charAt(first)) {
      first++;
    }
    int last = one.length() - 1;
    while (one.charAt(last) == other.charAt(last)) {
      last--;
    }
    return last - first == 1
        && one.charAt(first) == other.charAt(last)
        && one.charAt(last) == other.charAt(first);
  }

  /** Whether two numbers have the same digits, but of another power of ten. */
  static boolean scaled(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) != 0
        && a.signum() > 0
        && a.stripTrailingZeros().unscaledValue().equals(b.stripTrailingZeros().unscaledValue());
  }

  /** How many digits a figure shows. */
  static int digits(Figure figure) {
    BigDecimal value = figure.value();
    return value == null ? 0 : value.toPlainString().replace(".", "").length();
  }

  private static String printed(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString().replace(".", "");
  }
}
