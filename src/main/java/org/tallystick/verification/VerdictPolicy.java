package org.tallystick.verification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Quantity;

/**
 * How near is near (the outside contract, section 3): a figure is met within half a unit of its
 * last digit printed; <i>half, a third</i> within 1 point, <i>N in M</i> within 1.5 points,
 * <i>twice</i> within 5 percent; words within the interval they allow. Up to twice that is
 * imprecise, beyond it contradicted. The side of a word is sharp: no tolerance reaches past the
 * number in <i>more than half</i> or <i>nearly 40</i>.
 */
final class VerdictPolicy {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal ONE_POINT = new BigDecimal("0.01");
  private static final BigDecimal POINT_AND_A_HALF = new BigDecimal("0.015");
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

  private VerdictPolicy() {}

  /**
   * Lays what the data give beside what is stated.
   *
   * @param found in the unit of {@code stated}
   */
  static Verdict judge(Quantity stated, BigDecimal found) {
    if (within(stated, found, BigDecimal.ONE)) {
      return new Verdict.Supported();
    }
    return within(stated, found, TWO) ? new Verdict.Imprecise() : new Verdict.Contradicted();
  }

  private static boolean within(Quantity stated, BigDecimal found, BigDecimal stretch) {
    Magnitude magnitude = stated.magnitude();
    if (magnitude instanceof Magnitude.Exact exact) {
      return Interval.around(exact.value(), tolerance(stated, exact.value()).multiply(stretch))
          .contains(found);
    }
    Interval allowed = magnitude.interval();
    if (magnitude instanceof Magnitude.Approximate about) {
      return stretched(allowed, about.value(), stretch).contains(found);
    }
    if (magnitude instanceof Magnitude.Range) {
      BigDecimal edge = stated.grain().printed().divide(TWO).multiply(stretch);
      return allowed.plus(Interval.around(BigDecimal.ZERO, edge)).contains(found);
    }
    return allowed.contains(found);
  }

  private static BigDecimal tolerance(Quantity stated, BigDecimal value) {
    if (stated.kind() == Kind.FRACTION) {
      return ONE_POINT;
    }
    if (stated.kind() == Kind.RATIO) {
      return POINT_AND_A_HALF;
    }
    if (stated.kind() == Kind.MULTIPLE) {
      return value.abs().multiply(TWENTIETH);
    }
    return stated.grain().printed().divide(TWO);
  }

  /** The interval with each end moved away from the number printed, save an end that is it. */
  private static Interval stretched(Interval allowed, BigDecimal value, BigDecimal stretch) {
    return new Interval(
        away(allowed.low(), value, stretch),
        away(allowed.high(), value, stretch),
        allowed.lowOpen(),
        allowed.highOpen());
  }

  private static @Nullable BigDecimal away(
      @Nullable BigDecimal end, BigDecimal value, BigDecimal stretch) {
    return end == null ? null : value.add(end.subtract(value).multiply(stretch));
  }
}
