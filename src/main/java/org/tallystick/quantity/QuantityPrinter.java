package org.tallystick.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prints quantities the way an editor writes them: <i>nearly 40, at least 10 percent, $2.40, 3 to 4
 * km, one in five, 34-year-old</i>. {@link QuantityGrammar} reads what this prints as the same
 * quantity, save for its grain where a number is printed in words. Stateless and thread-safe.
 */
public final class QuantityPrinter {
  private static final Map<String, String> UNIT_NAMES =
      Map.of("Cel", "°C", "[degF]", "°F", "[mi_i]", "miles", "[ft_i]", "feet", "[lb_av]", "lb");

  private QuantityPrinter() {}

  /** The quantity in words and digits. */
  public static String print(Quantity quantity) {
    Magnitude magnitude = quantity.magnitude();
    if (magnitude instanceof Magnitude.Range range) {
      return range(quantity, range.interval());
    }
    BigDecimal value = Objects.requireNonNull(magnitude.value());
    return before(magnitude, quantity) + figure(quantity, value) + per(quantity.per());
  }

  private static String before(Magnitude magnitude, Quantity quantity) {
    boolean narrow = magnitude instanceof Magnitude.Approximate;
    String word =
        switch (magnitude.approximation()) {
          case ABOUT -> "about ";
          case NEARLY -> "nearly ";
          case UNDER -> narrow ? "just under " : "less than ";
          case OVER -> narrow ? "just over " : "more than ";
          case AT_LEAST -> "at least ";
          case AT_MOST -> "at most ";
          case EXACT, RANGE -> "";
        };
    return quantity.kind() == Kind.POLL_MARGIN ? "plus or minus " : word;
  }

  private static String figure(Quantity quantity, BigDecimal value) {
    String number = digits(value);
    return switch (quantity.kind()) {
      case PERCENT -> number + " percent";
      case PERCENTAGE_POINT -> number + " percentage points";
      case BASIS_POINT -> digits(value.multiply(BigDecimal.valueOf(100))) + " basis points";
      case POLL_MARGIN -> number + " percentage points";
      case MONEY -> quantity.unit().code() + " " + number;
      case DURATION -> number + " " + quantity.unit().code() + "s";
      case AGE -> number + "-" + quantity.unit().code() + "-old";
      case FRACTION, RATIO -> ratio(value);
      case MULTIPLE -> number + "-fold";
      case ORDINAL -> number + ordinalEnding(value);
      case MEASURE, TEMPERATURE -> number + " " + unitName(quantity.unit());
      case COUNT, RATE, SCORE -> number;
    };
  }

  /** A part as so many in a hundred, or finer where a hundred is too coarse. */
  private static String ratio(BigDecimal value) {
    BigDecimal whole = BigDecimal.valueOf(100);
    while (value.multiply(whole).stripTrailingZeros().scale() > 0
        && whole.compareTo(BigDecimal.valueOf(1_000_000)) < 0) {
      whole = whole.multiply(BigDecimal.TEN);
    }
    BigDecimal part = value.multiply(whole).setScale(0, RoundingMode.HALF_UP);
    return digits(part) + " in " + digits(whole);
  }

  private static String unitName(Unit unit) {
    String code = Objects.requireNonNull(unit.code());
    return UNIT_NAMES.getOrDefault(code, code);
  }

  private static String ordinalEnding(BigDecimal value) {
    int last = value.remainder(BigDecimal.TEN).intValue();
    int teens = value.remainder(BigDecimal.valueOf(100)).intValue();
    if (teens >= 11 && teens <= 13) {
      return "th";
    }
    return switch (last) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  private static String range(Quantity quantity, Interval interval) {
    BigDecimal low = Objects.requireNonNull(interval.low());
    BigDecimal high = Objects.requireNonNull(interval.high());
    if (quantity.kind() == Kind.SCORE) {
      return digits(high) + "-" + digits(low);
    }
    if (quantity.kind() == Kind.AGE) {
      return digits(low) + "- to " + figure(quantity, high);
    }
    if (quantity.kind() == Kind.MONEY) {
      return "between " + figure(quantity, low) + " and " + figure(quantity, high);
    }
    BigDecimal shown =
        quantity.kind() == Kind.BASIS_POINT ? low.multiply(BigDecimal.valueOf(100)) : low;
    return "between " + digits(shown) + " and " + figure(quantity, high) + per(quantity.per());
  }

  private static String per(@Nullable Denominator per) {
    if (per == null) {
      return "";
    }
    String number = per.value().compareTo(BigDecimal.ONE) == 0 ? "" : digits(per.value()) + " ";
    String of = per.subject() != null ? per.subject() : per.unit().code();
    return " per " + number + (of == null ? "" : of);
  }

  /** Plain digits, thousands parted by commas, with every decimal that the value carries. */
  static String digits(BigDecimal value) {
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    String text = plain.abs().toPlainString();
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    StringBuilder grouped = new StringBuilder(value.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        grouped.append(',');
      }
      grouped.append(whole.charAt(i));
    }
    return grouped + (point < 0 ? "" : text.substring(point));
  }
}
