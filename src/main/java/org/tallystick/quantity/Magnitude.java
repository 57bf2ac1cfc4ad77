package org.tallystick.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much: the number printed and every value that the words around it allow. The rounding of the
 * printed digits is not part of it; see {@link Grain}.
 */
public sealed interface Magnitude {
  /** The number printed; null for a range without a middle. */
  @Nullable BigDecimal value();

  /** Every value that the words allow. */
  Interval interval();

  /** The class of the word that loosens the number. */
  Approximation approximation();

  /** This magnitude with every number multiplied by {@code factor}, which must be positive. */
  Magnitude times(BigDecimal factor);

  /** A number without a loosening word: <i>440</i>. */
  record Exact(BigDecimal value) implements Magnitude {
    /** Checks for null. */
    public Exact {
      Objects.requireNonNull(value, "value must not be null");
    }

    @Override
    public Interval interval() {
      return Interval.exactly(value);
    }

    @Override
    public Approximation approximation() {
      return Approximation.EXACT;
    }

    @Override
    public Exact times(BigDecimal factor) {
      return new Exact(value.multiply(factor));
    }
  }

  /** A number near which the truth lies, with two ends: <i>nearly 40</i>, <i>about 300</i>. */
  record Approximate(BigDecimal value, Approximation approximation, Interval interval)
      implements Magnitude {
    /** Checks for null. */
    public Approximate {
      Objects.requireNonNull(value, "value must not be null");
      Objects.requireNonNull(approximation, "approximation must not be null");
      Objects.requireNonNull(interval, "interval must not be null");
    }

    @Override
    public Approximate times(BigDecimal factor) {
      return new Approximate(value.multiply(factor), approximation, interval.times(factor));
    }
  }

  /** A number with one side open: <i>over 300</i>, <i>at most 12</i>. */
  record Bound(BigDecimal value, Approximation approximation) implements Magnitude {
    /**
     * Checks that the word is one of the four that bound.
     *
     * @throws IllegalArgumentException if it is not
     */
    public Bound {
      Objects.requireNonNull(value, "value must not be null");
      switch (approximation) {
        case OVER, UNDER, AT_LEAST, AT_MOST -> {}
        default ->
            throw new IllegalArgumentException(
                "bound must be over, under, at-least or at-most, got " + approximation.label());
      }
    }

    @Override
    public Interval interval() {
      return switch (approximation) {
        case OVER -> Interval.above(value);
        case UNDER -> Interval.below(value);
        case AT_LEAST -> Interval.atLeast(value);
        default -> Interval.atMost(value);
      };
    }

    @Override
    public Bound times(BigDecimal factor) {
      return new Bound(value.multiply(factor), approximation);
    }
  }

  /** Two numbers with the truth between them, or a word for such a pair: <i>3 to 4, dozens</i>. */
  record Range(Interval interval) implements Magnitude {
    /**
     * Checks that both ends are there.
     *
     * @throws IllegalArgumentException if an end is missing
     */
    public Range {
      if (interval.low() == null || interval.high() == null) {
        throw new IllegalArgumentException("range must have two ends, got " + interval);
      }
    }

    @Override
    public @Nullable BigDecimal value() {
      return null;
    }

    @Override
    public Approximation approximation() {
      return Approximation.RANGE;
    }

    @Override
    public Range times(BigDecimal factor) {
      return new Range(interval.times(factor));
    }
  }
}
