package org.tallystick.style;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.NumberWords;

/**
 * Counts and lengths of time below a number in words, from it on in digits: <i>nine, 10</i>.
 * Headlines have digits, the first word of a sentence is none (AP Stylebook, <i>numerals</i>).
 *
 * @param threshold the least number in digits
 */
record WordsBelow(int threshold) implements StyleRule {
  @Override
  public @Nullable Departure check(Written figure) {
    BigDecimal value = figure.wholeNumber();
    boolean counted = figure.kind() == Kind.COUNT || figure.kind() == Kind.DURATION;
    if (value == null || !counted || figure.inHeadline() || value.signum() < 0) {
      return null;
    }
    boolean small = value.compareTo(BigDecimal.valueOf(threshold)) < 0;
    Span digits = figure.number();
    if (digits != null) {
      boolean alone = digits.of(figure.article()).equals(value.toPlainString());
      return small && alone
          ? new Departure(
              digits,
              "writes numbers below " + threshold + " in words",
              NumberWords.spell(value.intValueExact()))
          : null;
    }
    return small || figure.opensSentence() ? null : spelled(figure, value);
  }

  /**
   * A number that is spelled in full, and no round one such as <i>a million</i> or <i>a dozen</i>.
   */
  private @Nullable Departure spelled(Written figure, BigDecimal value) {
    if (value.compareTo(BigDecimal.valueOf(NumberWords.MAX)) > 0) {
      return null;
    }
    String word = NumberWords.spell(value.intValueExact());
    return figure.text().regionMatches(true, 0, word, 0, word.length())
        ? new Departure(
            figure.part(0, word.length()),
            "writes numbers from " + threshold + " on in digits",
            value.toPlainString())
        : null;
  }
}
