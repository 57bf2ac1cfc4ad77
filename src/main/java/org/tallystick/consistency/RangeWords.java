package org.tallystick.consistency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.quantity.Grain;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Quantity;

/**
 * The two ends of a figure that is written as one, in the order written: <i>$6 to $9</i>. Both keep
 * the frame of the whole.
 *
 * @param first the end written first
 * @param last the end written last
 */
record RangeWords(Figure first, Figure last) {
  private static final Pattern TO =
      Pattern.compile("^(?:from |between )?(.*\\d.*?)(?: to | and |–|-)(.*\\d.*)$");
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  /** The ends of {@code figure}; null where it is no range of two numbers in digits. */
  static @Nullable RangeWords of(Figure figure) {
    Interval range = figure.quantity().allowed();
    BigDecimal low = range.low();
    BigDecimal high = range.high();
    Matcher words = TO.matcher(figure.written());
    if (!(figure.quantity().magnitude() instanceof Magnitude.Range)
        || low == null
        || high == null
        || !words.matches()) {
      return null;
    }
    BigDecimal left = number(words.group(1));
    BigDecimal right = number(words.group(2));
    if (left == null || right == null) {
      return null;
    }
    // A multiplier may stand behind the last end alone (2 to 3 million).
    boolean scaled = words.group(2).contains("illion") && !words.group(1).contains("illion");
    boolean backward = !scaled && left.compareTo(right) > 0;
    return new RangeWords(
        end(figure, backward ? high : low, words.group(1), left),
        end(figure, backward ? low : high, words.group(2), right));
  }

  private static Figure end(Figure figure, BigDecimal value, String written, BigDecimal digits) {
    Claim c = figure.claim();
    Quantity quantity = c.quantity();
    BigDecimal multiplier =
        digits.signum() <= 0 || value.signum() <= 0
            ? BigDecimal.ONE
            : value.divide(digits, MathContext.DECIMAL64);
    Quantity end =
        new Quantity(
            quantity.kind(),
            new Magnitude.Exact(value),
            quantity.unit(),
            quantity.per(),
            Grain.of(digits, multiplier));
    return new Figure(Figures.with(c, end), written.trim());
  }

  private static @Nullable BigDecimal number(String text) {
    Matcher digits = DIGITS.matcher(text);
    return digits.find() ? new BigDecimal(digits.group().replace(",", "")) : null;
  }
}
