package org.tallystick.dataset;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.CellNumber.Notation;

/**
 * Collects what the cells of one column could be, and says in the end what they are. A column is of
 * a type only if all its cells are, save for a few that say that there is no figure.
 */
final class ColumnFacts {
  /** Different things before and behind figures; with more the cells are words. */
  private static final int MAX_UNITS = 6;

  /** So many figures for one cell that says there is none. */
  private static final int FIGURES_A_GAP = 4;

  /** After so many cells that are neither figures nor days, they are not tried any more. */
  private static final int PATIENCE = 200;

  private static final int MAX_WHOLE_DIGITS = 24;
  private static final int MAX_SCALE = 12;
  private static final int LONG_DIGITS = 18;

  private long cells;
  private long codes;
  private long days;
  private long dayFirst;
  private long monthFirst;
  private long times;
  private boolean suggestsDayFirst;
  private final Map<Notation, Figures> figures = new EnumMap<>(Notation.class);
  private final Set<String> gaps = new LinkedHashSet<>();
  private long gapCells;
  private long others;

  ColumnFacts() {
    for (Notation notation : Notation.values()) {
      figures.put(notation, new Figures());
    }
  }

  /** Adds a cell that is not missing, trimmed. */
  void add(String cell) {
    cells++;
    if (others > PATIENCE) {
      others++;
      return;
    }
    boolean understood = false;
    CellNumber point = CellNumber.read(cell, Notation.POINT);
    CellNumber comma =
        cell.indexOf(',') < 0 && cell.indexOf('.') < 0
            ? point
            : CellNumber.read(cell, Notation.COMMA);
    if (point != null) {
      figures(Notation.POINT).add(point);
    }
    if (comma != null) {
      figures(Notation.COMMA).add(comma);
    }
    if (point != null || comma != null) {
      understood = true;
      if (cell.length() > 1 && cell.charAt(0) == '0' && cell.chars().allMatch(Character::isDigit)) {
        codes++;
      }
    }
    CellDay day = CellDay.read(cell);
    if (day != null) {
      understood = true;
      days++;
      dayFirst += day.dayFirst() == null ? 0 : 1;
      monthFirst += day.monthFirst() == null ? 0 : 1;
      times += day.time() == null ? 0 : 1;
      suggestsDayFirst |= day.suggestsDayFirst();
    }
    if (!understood) {
      others++;
      if (MissingCells.isGap(cell) && gaps.size() < FIGURES_A_GAP) {
        gaps.add(cell);
        gapCells++;
      }
    }
  }

  /** Whether a comma, and only a comma, can be its decimal point. */
  boolean provesComma() {
    return isNumeric(Notation.COMMA) && !isNumeric(Notation.POINT);
  }

  /** Whether a point, and only a point, can be its decimal point. */
  boolean provesPoint() {
    return isNumeric(Notation.POINT) && !isNumeric(Notation.COMMA);
  }

  /** Whether the day, and only the day, can come first. */
  boolean provesDayFirst() {
    return isDays() && dayFirst == days && monthFirst < days;
  }

  /** Whether the month, and only the month, can come first. */
  boolean provesMonthFirst() {
    return isDays() && monthFirst == days && dayFirst < days;
  }

  /**
   * What the column is.
   *
   * @param commas whether the file writes decimal commas, where the column may be read either way
   * @param daysFirst whether it writes days before months, likewise
   */
  ColumnForm decide(boolean commas, boolean daysFirst) {
    boolean point = isNumeric(Notation.POINT);
    boolean comma = isNumeric(Notation.COMMA);
    if (cells > 0 && codes == 0 && (point || comma)) {
      Notation notation = comma && (commas || !point) ? Notation.COMMA : Notation.POINT;
      Map<String, ColumnUnit> units = figures(notation).read();
      if (units != null) {
        return number(notation, units);
      }
    }
    if (isDays() && (dayFirst == days || monthFirst == days)) {
      boolean both = dayFirst == days && monthFirst == days;
      boolean first = both ? daysFirst || suggestsDayFirst : dayFirst == days;
      return times > 0 ? new ColumnForm.Moments(first) : new ColumnForm.Days(first);
    }
    return new ColumnForm.Texts();
  }

  private ColumnForm number(Notation notation, Map<String, ColumnUnit> units) {
    Figures found = figures(notation);
    boolean multiplied =
        units.values().stream().anyMatch(u -> u.multiplier().compareTo(BigDecimal.ONE) != 0);
    if (found.scale == 0 && !found.exponents && !multiplied && found.wholeDigits <= LONG_DIGITS) {
      return new ColumnForm.Wholes(notation, units, Set.copyOf(gaps));
    }
    int scale = found.scale;
    boolean fits = scale <= MAX_SCALE && found.wholeDigits <= MAX_WHOLE_DIGITS;
    return fits && !found.exponents && !multiplied
        ? new ColumnForm.Decimals(
            notation, units, Set.copyOf(gaps), MAX_WHOLE_DIGITS + scale, scale)
        : new ColumnForm.Doubles(notation, units, Set.copyOf(gaps));
  }

  private boolean isNumeric(Notation notation) {
    long numbers = figures(notation).count;
    return numbers > 0
        && numbers + gapCells == cells
        && (gapCells == 0 || numbers >= FIGURES_A_GAP * gapCells);
  }

  private boolean isDays() {
    return cells > 0 && days == cells && (times == 0 || times == cells);
  }

  private Figures figures(Notation notation) {
    return figures.computeIfAbsent(notation, key -> new Figures());
  }

  /** The figures of one notation. */
  private static final class Figures {
    private long count;
    private int scale;
    private int wholeDigits;
    private boolean exponents;
    private final Map<String, Integer> units = new HashMap<>();

    void add(CellNumber number) {
      count++;
      exponents |= number.exponent();
      scale = Math.max(scale, number.value().scale());
      wholeDigits = Math.max(wholeDigits, number.value().precision() - number.value().scale());
      if (units.size() <= MAX_UNITS) {
        units.merge(number.unit(), 1, Integer::sum);
      }
    }

    /** The units by what stands around the figures; null where that is none, or several. */
    @Nullable Map<String, ColumnUnit> read() {
      Map<String, ColumnUnit> read = new LinkedHashMap<>();
      ColumnUnit first = null;
      for (Map.Entry<String, Integer> written : units.entrySet()) {
        if (written.getKey().isEmpty()) {
          continue;
        }
        ColumnUnit unit = UnitWords.of(written.getKey());
        boolean letter = written.getKey().matches("\\p{L}") && written.getValue() < 3;
        if (unit == null || letter || (first != null && !first.unit().equals(unit.unit()))) {
          return null;
        }
        first = first == null ? unit : first;
        read.put(written.getKey(), unit);
      }
      return units.size() > MAX_UNITS ? null : read;
    }
  }
}
