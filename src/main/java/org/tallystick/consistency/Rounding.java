package org.tallystick.consistency;

import java.math.BigDecimal;
import org.tallystick.quantity.Approximation;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Quantity;

/**
 * How far a figure that restates another may stand from it. A printed number may be rounded as
 * coarsely as its zeros let suppose. <i>About</i> may be stretched to twice its width; the side of
 * <i>nearly</i>, <i>over</i> and <i>under</i> is sharp and is never stretched.
 */
final class Rounding {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Rounding() {}

  /** What {@code quantity} admits at its coarsest. Holds all that it admits at its finest. */
  static Interval coarse(Quantity quantity) {
    Magnitude magnitude = quantity.magnitude();
    if (magnitude instanceof Magnitude.Approximate approximate
        && approximate.approximation() == Approximation.ABOUT) {
      BigDecimal low = approximate.interval().low();
      BigDecimal high = approximate.interval().high();
      if (low != null && high != null) {
        BigDecimal middle = low.add(high).divide(TWO);
        return Interval.around(middle, high.subtract(low));
      }
    }
    return quantity.coarselyAdmitted();
  }

  /** How a figure that admits {@code printed}, at its coarsest {@code coarse}, meets another. */
  static Agreement meet(Interval printed, Interval coarse, Interval implied) {
    if (printed.meets(implied)) {
      return Agreement.CONSISTENT;
    }
    return coarse.meets(implied) ? Agreement.IMPRECISE : Agreement.INCONSISTENT;
  }
}
