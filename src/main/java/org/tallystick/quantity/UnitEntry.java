package org.tallystick.quantity;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a unit word stands for.
 *
 * @param unit the unit
 * @param factor what one of the word is in the unit: 10 for a decade in years, 0.01 for a penny
 * @param per the unit that it is a rate of, as in mph; null for none
 * @param kind what sort of figure a number with it is
 */
record UnitEntry(Unit unit, BigDecimal factor, @Nullable Unit per, Kind kind) {
  static final UnitEntry NONE = new UnitEntry(Unit.PLAIN, BigDecimal.ONE, null, Kind.COUNT);

  static UnitEntry money(String code, BigDecimal factor) {
    return new UnitEntry(new Unit.Money(code), factor, null, Kind.MONEY);
  }

  boolean isTime() {
    return unit instanceof Unit.Time;
  }

  /** Whether it counts months exactly, as years do: no number of days is exactly a month. */
  boolean countsMonths() {
    return unit instanceof Unit.Time time && time.unit().compareTo(ChronoUnit.MONTHS) >= 0;
  }

  boolean isNone() {
    return unit.equals(Unit.PLAIN);
  }
}
