package org.tallystick.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Denominator;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;

/** Numbers as an editor reads them: thousands parted by commas, no more digits than help. */
final class Numbers {
  private static final int SPARE_DIGITS = 2;

  private Numbers() {}

  /** A confidence, such as {@code 86 % sure}. */
  static String percent(BigDecimal confidence) {
    return confidence.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString()
        + " % sure";
  }

  /**
   * A value that data give, in the unit of the claim, with at most two digits more behind the point
   * than the claim printed.
   */
  static String found(BigDecimal found, @Nullable Quantity stated) {
    if (stated == null) {
      return grouped(found);
    }
    int digits = Math.max(0, stated.grain().printed().stripTrailingZeros().scale()) + SPARE_DIGITS;
    BigDecimal rounded =
        found.scale() > digits ? found.setScale(digits, RoundingMode.HALF_EVEN) : found;
    return withUnit(grouped(rounded), stated.unit());
  }

  /** Every value that the words of a figure allow: {@code 440}, {@code 36 to 40 percent}. */
  static String allowed(Quantity quantity) {
    String text = range(quantity.magnitude(), quantity.unit());
    Denominator per = quantity.per();
    if (per == null) {
      return text;
    }
    String unit = per.unit().code();
    boolean one = per.value().compareTo(BigDecimal.ONE) == 0;
    return text
        + " per"
        + (one ? "" : " " + grouped(per.value()))
        + (unit == null ? "" : " " + unit)
        + (per.subject() == null ? "" : " " + per.subject());
  }

  private static String range(Magnitude magnitude, Unit unit) {
    Interval allowed = magnitude.interval();
    BigDecimal low = allowed.low();
    BigDecimal high = allowed.high();
    if (low != null && high != null) {
      boolean point = low.compareTo(high) == 0;
      return withUnit(point ? grouped(low) : grouped(low) + " to " + grouped(high), unit);
    }
    String word = magnitude.approximation().label().replace('-', ' ');
    BigDecimal end = low == null ? high : low;
    return end == null ? word : word + " " + withUnit(grouped(end), unit);
  }

  private static String withUnit(String number, Unit unit) {
    String code = unit.code();
    if (code == null) {
      return number;
    }
    return unit instanceof Unit.Money ? code + " " + number : number + " " + code;
  }

  private static String grouped(BigDecimal value) {
    String plain = PlainNumber.print(value);
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    if (whole.length() <= 3 || plain.indexOf('E') >= 0) {
      return plain;
    }
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
        + (point < 0 ? "" : plain.substring(point));
  }
}
