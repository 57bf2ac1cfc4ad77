package org.tallystick.consistency;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Interval;

/**
 * How sure a finding is, 0–1: {@code clarity × distance × choice}.
 *
 * <ul>
 *   <li>{@code clarity}, from the tie, is how surely the wording binds the figures: 0.9 and more
 *       where they stand side by side, 0.7 where only their frames are alike.
 *   <li>{@code distance} is {@code 0.8 + 0.2 × min(1, d / 0.1)}, where {@code d} is the gap between
 *       what is stated and what is implied over the greater of their nearest ends. A gap of a tenth
 *       or more counts in full; a hair's breadth may still be rounding. Figures that meet, and
 *       those of which a side is unbounded, keep 1.
 *   <li>{@code choice} is {@code 0.95} to the power of the number of further readings of the tie,
 *       three at most: each of them fails too, but the more there are, the likelier the wording
 *       means a figure that none of them is.
 * </ul>
 *
 * <p>The formula orders findings; it is no measured rate of right ones. Exact arithmetic, no state.
 */
final class Confidence {
  private static final BigDecimal NEAREST = new BigDecimal("0.8");
  private static final BigDecimal SPAN = new BigDecimal("0.2");
  private static final BigDecimal FAR = new BigDecimal("0.1");
  private static final BigDecimal CHOICE = new BigDecimal("0.95");
  private static final int MOST_CHOICES = 3;

  private Confidence() {}

  /** {@code clarity × distance} for a figure stated and what others imply. */
  static BigDecimal of(BigDecimal clarity, Interval stated, Interval implied) {
    if (stated.meets(implied)) {
      return clarity;
    }
    BigDecimal gap = gap(stated.high(), implied.low());
    if (gap == null) {
      gap = gap(implied.high(), stated.low());
    }
    if (gap == null) {
      return clarity;
    }
    BigDecimal part = gap.divide(FAR, MathContext.DECIMAL64).min(BigDecimal.ONE);
    return clarity.multiply(NEAREST.add(SPAN.multiply(part)));
  }

  /** {@code confidence × choice} for a finding of a tie with {@code readings} readings. */
  static BigDecimal among(BigDecimal confidence, int readings) {
    return confidence.multiply(CHOICE.pow(Math.min(MOST_CHOICES, Math.max(0, readings - 1))));
  }

  /** How far {@code low} lies above {@code high}, over the greater of both; null if it does not. */
  private static @Nullable BigDecimal gap(@Nullable BigDecimal high, @Nullable BigDecimal low) {
    if (high == null || low == null || low.compareTo(high) < 0) {
      return null;
    }
    BigDecimal greater = high.abs().max(low.abs());
    return greater.signum() == 0
        ? BigDecimal.ZERO
        : low.subtract(high).divide(greater, MathContext.DECIMAL64);
  }
}
