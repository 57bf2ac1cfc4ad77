package org.tallystick.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A magnitude with its unit: what one figure says.
 *
 * @param kind what sort of figure it is
 * @param magnitude how much, and every value that the words allow
 * @param unit in what; {@link Unit#PLAIN} for things
 * @param per what it is a rate of; null where it is none
 * @param grain how finely it is printed
 */
public record Quantity(
    Kind kind, Magnitude magnitude, Unit unit, @Nullable Denominator per, Grain grain) {
  /** Checks for null. */
  public Quantity {
    Objects.requireNonNull(kind, "kind must not be null");
    Objects.requireNonNull(magnitude, "magnitude must not be null");
    Objects.requireNonNull(unit, "unit must not be null");
    Objects.requireNonNull(grain, "grain must not be null");
  }

  /** The number printed; null for a range. */
  public @Nullable BigDecimal value() {
    return magnitude.value();
  }

  /** Every value that the words allow, without the rounding of the digits. */
  public Interval allowed() {
    return magnitude.interval();
  }

  /**
   * Every value that the words and the digits printed allow: an exact figure stands for what rounds
   * to it at the last digit printed, save a plain count, which stands for itself.
   */
  public Interval admitted() {
    return widened(grain.printed());
  }

  /** As {@link #admitted()}, had the writer rounded as coarsely as the zeros at the end allow. */
  public Interval coarselyAdmitted() {
    return widened(grain.coarsest());
  }

  private Interval widened(BigDecimal step) {
    if (!(magnitude instanceof Magnitude.Exact exact)) {
      return magnitude.interval();
    }
    boolean counted =
        kind == Kind.COUNT || kind == Kind.AGE || kind == Kind.ORDINAL || kind == Kind.SCORE;
    if (counted && step.compareTo(BigDecimal.ONE) <= 0) {
      return exact.interval();
    }
    return Interval.around(exact.value(), step.divide(BigDecimal.valueOf(2)));
  }

  /** This quantity per something. */
  public Quantity per(Denominator denominator) {
    return new Quantity(kind, magnitude, unit, denominator, grain);
  }

  /** This quantity as another kind of figure. */
  public Quantity as(Kind other) {
    return new Quantity(other, magnitude, unit, per, grain);
  }
}
