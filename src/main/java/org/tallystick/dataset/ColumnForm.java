package org.tallystick.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.CellNumber.Notation;

/** What the cells of a column are, and how they become values. */
sealed interface ColumnForm {
  /** The type in the database. */
  String sqlType();

  /** The value of a trimmed cell that is not missing; null where it says that there is none. */
  @Nullable Object value(String cell);

  /** The unit that stands in the cells; null if none does. */
  default @Nullable ColumnUnit unit() {
    return null;
  }

  /** Words. */
  record Texts() implements ColumnForm {
    @Override
    public String sqlType() {
      return "VARCHAR";
    }

    @Override
    public Object value(String cell) {
      return cell;
    }
  }

  /** Whole numbers. */
  record Wholes(Notation notation, Map<String, ColumnUnit> units, Set<String> gaps)
      implements ColumnForm {
    @Override
    public String sqlType() {
      return "BIGINT";
    }

    @Override
    public @Nullable Object value(String cell) {
      BigDecimal number = number(cell, notation, units, gaps);
      return number == null ? null : (Object) number.longValueExact();
    }

    @Override
    public @Nullable ColumnUnit unit() {
      return only(units);
    }
  }

  /** Numbers with so many digits at most. */
  record Decimals(
      Notation notation, Map<String, ColumnUnit> units, Set<String> gaps, int width, int scale)
      implements ColumnForm {
    @Override
    public String sqlType() {
      return "DECIMAL(" + width + ", " + scale + ")";
    }

    @Override
    public @Nullable Object value(String cell) {
      BigDecimal number = number(cell, notation, units, gaps);
      return number == null ? null : number.setScale(scale);
    }

    @Override
    public @Nullable ColumnUnit unit() {
      return only(units);
    }
  }

  /** Numbers of any size. */
  record Doubles(Notation notation, Map<String, ColumnUnit> units, Set<String> gaps)
      implements ColumnForm {
    @Override
    public String sqlType() {
      return "DOUBLE";
    }

    @Override
    public @Nullable Object value(String cell) {
      BigDecimal number = number(cell, notation, units, gaps);
      return number == null ? null : (Object) number.doubleValue();
    }

    @Override
    public @Nullable ColumnUnit unit() {
      return only(units);
    }
  }

  /** Days. */
  record Days(boolean dayFirst) implements ColumnForm {
    @Override
    public String sqlType() {
      return "DATE";
    }

    @Override
    public @Nullable Object value(String cell) {
      CellDay day = CellDay.read(cell);
      return day == null ? null : dayFirst ? day.dayFirst() : day.monthFirst();
    }
  }

  /** Moments. */
  record Moments(boolean dayFirst) implements ColumnForm {
    @Override
    public String sqlType() {
      return "TIMESTAMP";
    }

    @Override
    public @Nullable Object value(String cell) {
      CellDay moment = CellDay.read(cell);
      LocalDate day = moment == null ? null : dayFirst ? moment.dayFirst() : moment.monthFirst();
      LocalTime time = moment == null ? null : moment.time();
      return day == null ? null : day.atTime(time == null ? LocalTime.MIDNIGHT : time);
    }
  }

  private static @Nullable BigDecimal number(
      String cell, Notation notation, Map<String, ColumnUnit> units, Set<String> gaps) {
    if (gaps.contains(cell)) {
      return null;
    }
    CellNumber number = CellNumber.read(cell, notation);
    if (number == null) {
      throw new IllegalStateException("cell was a number, and is none: " + cell);
    }
    ColumnUnit unit = units.get(number.unit());
    return unit == null || unit.multiplier().compareTo(BigDecimal.ONE) == 0
        ? number.value()
        : number.value().multiply(unit.multiplier());
  }

  /** The unit that all cells share; figures have been multiplied by its multiplier. */
  private static @Nullable ColumnUnit only(Map<String, ColumnUnit> units) {
    for (ColumnUnit unit : units.values()) {
      return new ColumnUnit(unit.unit(), BigDecimal.ONE, unit.per(), unit.text());
    }
    return null;
  }
}
