package org.tallystick.dataset;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Denominator;
import org.tallystick.quantity.Unit;

/**
 * In what the figures of a column are counted.
 *
 * @param unit the unit; {@link Unit#PLAIN} for things
 * @param multiplier what a cell is multiplied by to be in that unit, above 0: 1,000,000 where the
 *     header says <i>USD millions</i>, 0.01 for cents, 1 in most columns
 * @param per what the figures are a rate of; null where they are none
 * @param text the piece of the header, title, description or cell that says it
 */
public record ColumnUnit(Unit unit, BigDecimal multiplier, @Nullable Denominator per, String text) {
  /**
   * Checks the multiplier.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public ColumnUnit {
    Objects.requireNonNull(unit, "unit must not be null");
    Objects.requireNonNull(text, "text must not be null");
    if (multiplier.signum() <= 0) {
      throw new IllegalArgumentException("multiplier must be above 0, got " + multiplier);
    }
  }

  /** Whether it says nothing but that things are counted one by one. */
  public boolean isPlain() {
    return unit.equals(Unit.PLAIN) && multiplier.compareTo(BigDecimal.ONE) == 0 && per == null;
  }
}
