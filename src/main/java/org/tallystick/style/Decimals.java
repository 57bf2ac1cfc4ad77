package org.tallystick.style;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.quantity.Kind;

/**
 * No more than so many digits behind the point.
 *
 * @param kinds the kinds of figure it is about
 * @param most how many digits may stand there
 */
record Decimals(Set<Kind> kinds, int most) implements StyleRule {
  @Override
  public @Nullable Departure check(Written figure) {
    Span number = figure.number();
    if (!kinds.contains(figure.kind()) || number == null) {
      return null;
    }
    String digits = number.of(figure.article());
    int point = digits.indexOf('.');
    if (point < 0 || digits.length() - point - 1 <= most) {
      return null;
    }
    BigDecimal behind = new BigDecimal("0" + digits.substring(point));
    BigDecimal rounded = behind.setScale(most, RoundingMode.HALF_UP);
    String wanted = most == 0 ? "whole numbers only" : "at most " + most + " behind the point";
    return new Departure(
        number,
        "writes " + wanted,
        // 9.96 becomes 10.0: the digits before the point change, so a person must choose.
        rounded.compareTo(BigDecimal.ONE) == 0
            ? null
            : digits.substring(0, point) + rounded.toPlainString().substring(1));
  }
}
