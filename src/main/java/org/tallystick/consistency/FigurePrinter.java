package org.tallystick.consistency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Unit;

/**
 * Prints numbers as an editor would jot them beside a sentence: {@code 44}, {@code 9.1}, {@code
 * 8.2–9.1}, {@code 1,250,000}. Never more than one decimal from 1 upwards, two digits that tell
 * below.
 */
final class FigurePrinter {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private FigurePrinter() {}

  /** One number. */
  static String number(BigDecimal value) {
    BigDecimal size = value.abs();
    if (size.compareTo(BILLION) >= 0) {
      return plain(value.divide(BILLION, 2, RoundingMode.HALF_UP)) + " billion";
    }
    if (size.compareTo(MILLION) >= 0) {
      return plain(value.divide(MILLION, 2, RoundingMode.HALF_UP)) + " million";
    }
    if (size.compareTo(BigDecimal.ONE) < 0) {
      return plain(value.round(new MathContext(2, RoundingMode.HALF_UP)));
    }
    return plain(value.setScale(size.compareTo(THOUSAND) >= 0 ? 0 : 1, RoundingMode.HALF_UP));
  }

  /** An interval: one number where both ends print alike, {@code 8.2–9.1}, {@code over 300}. */
  static String range(Interval interval) {
    BigDecimal low = interval.low();
    BigDecimal high = interval.high();
    if (low == null) {
      if (high == null) {
        return "any number";
      }
      return (interval.highOpen() ? "under " : "at most ") + number(high);
    }
    if (high == null) {
      return (interval.lowOpen() ? "over " : "at least ") + number(low);
    }
    String left = number(low);
    String right = number(high);
    if (left.equals(right)) {
      return left;
    }
    if (right.endsWith("illion") && left.endsWith(right.substring(right.indexOf(' ')))) {
      return left.substring(0, left.indexOf(' ')) + "–" + right;
    }
    return left + "–" + right;
  }

  /**
   * What {@code implied} is on the side from which {@code stated} misses it: {@code at most 9.1},
   * {@code at least 12}, or the plain number where it is one.
   */
  static String limit(Interval implied, Interval stated) {
    BigDecimal low = implied.low();
    BigDecimal high = implied.high();
    if (low != null && high != null && number(low).equals(number(high))) {
      return number(low);
    }
    BigDecimal statedLow = stated.low();
    if (high != null && statedLow != null && statedLow.compareTo(high) >= 0) {
      return "at most " + number(high);
    }
    BigDecimal statedHigh = stated.high();
    if (low != null && statedHigh != null && statedHigh.compareTo(low) <= 0) {
      return "at least " + number(low);
    }
    return range(implied);
  }

  /** {@code range} with the unit as an editor reads it: {@code $1.2 million}, {@code 9 percent}. */
  static String with(String range, @Nullable Unit unit) {
    if (unit == null || unit.code() == null) {
      return range;
    }
    String code = unit.code();
    if (unit instanceof Unit.Money) {
      return switch (code) {
        case "USD" -> "$" + range;
        case "GBP" -> "£" + range;
        case "EUR" -> "€" + range;
        default -> range + " " + code;
      };
    }
    if (unit instanceof Unit.Percent) {
      return range + " percent";
    }
    if (unit instanceof Unit.PercentagePoint) {
      return range + (range.equals("1") ? " percentage point" : " percentage points");
    }
    if (unit instanceof Unit.Time) {
      return range + " " + code + (range.equals("1") ? "" : "s");
    }
    return range + " " + UnitNames.spoken(code);
  }

  private static String plain(BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(value).replace("-", "−");
  }
}
