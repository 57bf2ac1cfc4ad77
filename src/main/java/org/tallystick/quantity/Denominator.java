package org.tallystick.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rate is "per": <i>per 100,000 people</i>, <i>a day</i>.
 *
 * @param value per how many, above 0
 * @param unit in what unit, {@link Unit#PLAIN} for things
 * @param subject of what, where it is things and they are named; null otherwise
 */
public record Denominator(BigDecimal value, Unit unit, @Nullable String subject) {
  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if {@code value} is not above 0
   */
  public Denominator {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("denominator must be above 0, got " + value);
    }
    Objects.requireNonNull(unit, "unit must not be null");
  }
}
