package org.tallystick.consistency;

import java.math.BigDecimal;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Magnitude;

/**
 * How exact a share in words is. <i>A third</i> is said of anything within a point of it, <i>one in
 * five</i> within a point and a half; twice as far away it is loose.
 */
final class Shares {
  private static final BigDecimal FRACTION_RADIUS = new BigDecimal("0.01");
  private static final BigDecimal RATIO_RADIUS = new BigDecimal("0.015");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Shares() {}

  static boolean isWorded(Kind kind) {
    return kind == Kind.FRACTION || kind == Kind.RATIO;
  }

  /** The values, 0–1, that a fraction or ratio admits. */
  static Interval worded(Figure figure, boolean coarse) {
    if (!(figure.quantity().magnitude() instanceof Magnitude.Exact exact)) {
      return coarse ? Rounding.coarse(figure.quantity()) : figure.quantity().allowed();
    }
    BigDecimal radius = figure.kind() == Kind.RATIO ? RATIO_RADIUS : FRACTION_RADIUS;
    return Interval.around(exact.value(), coarse ? radius.multiply(TWO) : radius);
  }
}
