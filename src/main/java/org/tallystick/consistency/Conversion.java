package org.tallystick.consistency;

import java.math.BigDecimal;
import java.math.MathContext;
import javax.measure.IncommensurableException;
import javax.measure.UnconvertibleException;
import javax.measure.UnitConverter;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Unit;

/**
 * The straight line that takes one unit to another: factor and, for temperatures, offset.
 *
 * @param factor what a value is multiplied by, above 0
 * @param offset what is added afterwards
 */
record Conversion(BigDecimal factor, BigDecimal offset) {
  private static final MathContext DIGITS = MathContext.DECIMAL64;

  /** The conversion between two measures, or null where they measure different things. */
  static @Nullable Conversion between(Unit.Measure from, Unit.Measure to) {
    try {
      UnitConverter converter = from.unit().getConverterToAny(to.unit());
      BigDecimal offset = decimal(converter.convert(BigDecimal.ZERO));
      BigDecimal factor = decimal(converter.convert(BigDecimal.ONE)).subtract(offset);
      return factor.signum() <= 0 ? null : new Conversion(factor, offset);
    } catch (IncommensurableException | UnconvertibleException e) {
      return null; // kilometers and kilograms: nothing to compare
    }
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal.round(DIGITS);
    }
    return BigDecimal.valueOf(number.doubleValue()).round(DIGITS);
  }

  Interval apply(Interval interval) {
    return interval.times(factor).plus(Interval.exactly(offset));
  }
}
