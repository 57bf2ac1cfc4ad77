package org.tallystick.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its unit, before the words that loosen it, in pieces of a stretch.
 *
 * @param from first piece
 * @param to the piece after it
 * @param number the number, in the unit
 * @param scale the multiplier in it; 1 for none
 * @param entry the unit; {@link UnitEntry#NONE} for things
 * @param kind what sort of figure it is
 * @param per what it is a rate of; null for none
 */
record Figure(
    int from,
    int to,
    Numeral number,
    BigDecimal scale,
    UnitEntry entry,
    Kind kind,
    @Nullable Denominator per) {
  Figure spanning(int newFrom, int newTo) {
    return new Figure(newFrom, newTo, number, scale, entry, kind, per);
  }

  Figure as(Kind newKind) {
    return new Figure(from, to, number, scale, entry, newKind, per);
  }

  Figure per(Denominator denominator, int newTo) {
    Kind newKind = kind == Kind.COUNT ? Kind.RATE : kind;
    return new Figure(from, newTo, number, scale, entry, newKind, denominator);
  }

  Figure with(Numeral newNumber, int newTo) {
    return new Figure(from, newTo, newNumber, scale, entry, kind, per);
  }

  Figure in(UnitEntry unit, int newTo) {
    return new Figure(
        from, newTo, number.times(unit.factor(), newTo), scale, unit, unit.kind(), per);
  }

  boolean bare() {
    return entry.isNone();
  }

  /** The number in the unit. */
  BigDecimal value() {
    return number.value();
  }
}
