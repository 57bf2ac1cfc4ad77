package org.tallystick.consistency;

import java.math.BigDecimal;
import org.tallystick.quantity.Interval;

/** Cuts an interval down to what counts and shares can be: nothing below zero. */
final class Positive {
  private static final Interval NOT_NEGATIVE = Interval.atLeast(BigDecimal.ZERO);

  private Positive() {}

  /** The part of {@code interval} from zero up; zero where there is none. */
  static Interval of(Interval interval) {
    Interval cut = interval.intersection(NOT_NEGATIVE);
    return cut == null ? Interval.exactly(BigDecimal.ZERO) : cut;
  }

  /** Whether {@code interval} can divide. */
  static boolean divides(Interval interval) {
    BigDecimal low = interval.low();
    return low != null && (low.signum() > 0 || (low.signum() == 0 && interval.lowOpen()));
  }
}
