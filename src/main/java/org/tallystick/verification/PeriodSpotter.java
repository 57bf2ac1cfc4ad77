package org.tallystick.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Period;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnPeriod;
import org.tallystick.dataset.ColumnPeriod.Grain;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.ColumnRole;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Condition.Order;
import org.tallystick.dataset.Table;
import org.tallystick.dataset.Value;

/**
 * Finds the years, quarters, halves and days that a sentence names, as conditions on columns of
 * time: of days, of years, and of words such as <i>2018 Q3</i>.
 */
final class PeriodSpotter {
  private static final String YEAR = "((?:1[5-9]|20)\\d{2})";
  private static final Pattern SPAN =
      Pattern.compile(YEAR + "\\s*(?:to|and|through|until|till|–|-)\\s*" + YEAR);
  private static final Pattern ONE =
      Pattern.compile(
          "\\b(?:(since|before|after|until|by|from)\\s+)?" + YEAR + "\\b(?!\\s*[-–]\\d)");

  /** A half or a quarter by its place in the year. */
  private static final Pattern NTH =
      Pattern.compile(
          "\\b(first|second|third|fourth|last|final)\\s+(half|quarter)\\s+of\\s+" + YEAR,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SHORT =
      Pattern.compile(
          "\\b(?:([QH])([1-4])\\s*(?:of\\s+)?" + YEAR + "|" + YEAR + "\\s*([QH])([1-4]))\\b");
  private static final List<String> NTHS = List.of("first", "second", "third", "fourth");
  private static final int SURE = 95;
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;
  private static final int MONTHS = 12;
  private static final int HALF = 2;
  private static final int QUARTERS = 4;

  private final List<Column> years = new ArrayList<>();
  private final List<Column> days = new ArrayList<>();
  private final Map<Column, Map<String, ColumnPeriod>> words = new LinkedHashMap<>();

  PeriodSpotter(Table table) {
    for (Column column : table.columns()) {
      if (column.type() == ColumnType.INTEGER && isYear(column)) {
        years.add(column);
      } else if (column.type().isTime()) {
        days.add(column);
      } else if (column.type() == ColumnType.TEXT && column.meaning().role() == ColumnRole.TIME) {
        words.put(column, periods(column));
      }
    }
  }

  private static Map<String, ColumnPeriod> periods(Column column) {
    Map<String, ColumnPeriod> periods = new LinkedHashMap<>();
    for (ValueCount value : column.profile().values()) {
      ColumnPeriod period = ColumnPeriod.ofCell(value.value());
      if (period != null && period.first() != null) {
        periods.put(value.value(), period);
      }
    }
    return periods;
  }

  /** Whether the rows of a column's table are told apart by a day, a year or a part of one. */
  static boolean tellsTime(Column column) {
    return column.type().isTime() || isYear(column) || holdsParts(column);
  }

  /** Whether the cells are quarters or halves of years, which are not read word by word. */
  static boolean holdsParts(Column column) {
    // The whole column is read only where the table's reader found every cell to be a time.
    if (column.type() != ColumnType.TEXT || column.meaning().role() != ColumnRole.TIME) {
      return false;
    }
    Map<String, ColumnPeriod> periods = periods(column);
    return !periods.isEmpty()
        && periods.size() == column.profile().values().size()
        && periods.values().stream()
            .allMatch(p -> p.grain() == Grain.QUARTER || p.grain() == Grain.HALF);
  }

  /** Whether the cells are years. */
  static boolean isYear(Column column) {
    return column.type() == ColumnType.INTEGER
        && isYear(column.profile().min())
        && isYear(column.profile().max())
        && column.words().stream()
            .anyMatch(w -> w.equals("year") || w.equals("season") || w.equals("yr"));
  }

  /** The conditions, for every column of time; those of one sentence on one column are rivals. */
  List<Found> spot(Phrasing phrasing) {
    List<Found> found = new ArrayList<>();
    if (years.isEmpty() && days.isEmpty() && words.isEmpty()) {
      return found;
    }
    List<int[]> taken = new ArrayList<>();
    spotParts(phrasing, taken, found);
    Matcher span = SPAN.matcher(phrasing.text());
    while (span.find()) {
      if (!isTaken(taken, span.start())) {
        taken.add(new int[] {span.start(), span.end()});
        add(phrasing, span.start(), span.end(), span.group(1), span.group(2), found);
      }
    }
    Matcher one = ONE.matcher(phrasing.text());
    while (one.find()) {
      if (isTaken(taken, one.start(2))) {
        continue;
      }
      int year = Integer.parseInt(one.group(2));
      String word = one.group(1) == null ? "" : one.group(1);
      switch (word) {
        case "since", "from" -> add(phrasing, one.start(), one.end(), "" + year, null, found);
        case "after" -> add(phrasing, one.start(), one.end(), "" + (year + 1), null, found);
        case "before" -> add(phrasing, one.start(), one.end(), null, "" + (year - 1), found);
        case "until", "by" -> add(phrasing, one.start(), one.end(), null, "" + year, found);
        default -> add(phrasing, one.start(), one.end(), "" + year, "" + year, found);
      }
    }
    addDays(phrasing, found);
    return found;
  }

  private static boolean isTaken(List<int[]> taken, int at) {
    return taken.stream().anyMatch(t -> t[0] <= at && at < t[1]);
  }

  /** <i>The last quarter of 2019, H1 2020</i>: the stretches are taken. */
  private void spotParts(Phrasing phrasing, List<int[]> taken, List<Found> found) {
    Matcher nth = NTH.matcher(phrasing.text());
    while (nth.find()) {
      int parts = nth.group(2).equalsIgnoreCase("half") ? HALF : QUARTERS;
      int place = NTHS.indexOf(nth.group(1).toLowerCase(Locale.ROOT)) + 1;
      taken.add(new int[] {nth.start(), nth.end()});
      addPart(phrasing, nth, parts, place == 0 ? parts : place, nth.group(3), found);
    }
    Matcher brief = SHORT.matcher(phrasing.text());
    while (brief.find()) {
      boolean before = brief.group(1) != null;
      int parts = brief.group(before ? 1 : 5).equals("H") ? HALF : QUARTERS;
      int place = Integer.parseInt(brief.group(before ? 2 : 6));
      taken.add(new int[] {brief.start(), brief.end()});
      addPart(phrasing, brief, parts, place, brief.group(before ? 3 : 4), found);
    }
  }

  private void addPart(
      Phrasing phrasing, Matcher at, int parts, int place, String year, List<Found> found) {
    if (place > parts) {
      return;
    }
    int months = MONTHS / parts;
    LocalDate from = LocalDate.of(Integer.parseInt(year), (place - 1) * months + 1, 1);
    addStretch(
        phrasing.within(at.start(), at.end()), from, from.plusMonths(months).minusDays(1), found);
  }

  private void add(
      Phrasing phrasing,
      int start,
      int end,
      @Nullable String first,
      @Nullable String last,
      List<Found> found) {
    Set<Said> by = new LinkedHashSet<>(phrasing.within(start, end));
    if (by.stream().noneMatch(Said::isNumber)) {
      return;
    }
    for (Column column : years) {
      Condition condition = years(column.name(), first, last);
      if (condition != null) {
        found.add(new Found(condition, by, SURE, false));
      }
    }
    LocalDate from = LocalDate.of(first == null ? FIRST_YEAR : Integer.parseInt(first), 1, 1);
    LocalDate to = LocalDate.of(last == null ? LAST_YEAR : Integer.parseInt(last), MONTHS, 31);
    addStretch(by, from, to, found);
  }

  /** The conditions on columns of days, and of words for periods, for the days from one to one. */
  private void addStretch(Set<Said> by, LocalDate from, LocalDate to, List<Found> found) {
    if (to.isBefore(from)) {
      return;
    }
    for (Column column : days) {
      Condition during = new Condition.During(column.name(), from, to);
      if (found.stream().noneMatch(f -> f.condition().equals(during))) {
        found.add(new Found(during, by, SURE / days.size(), false));
      }
    }
    words.forEach(
        (column, periods) -> {
          List<Value> cells = new ArrayList<>();
          periods.forEach(
              (cell, period) -> {
                if (within(period, from, to)) {
                  cells.add(new Value.Text(cell));
                }
              });
          if (!cells.isEmpty()) {
            found.add(new Found(new Condition.OneOf(column.name(), cells), by, SURE, false));
          }
        });
  }

  private static boolean within(ColumnPeriod period, LocalDate from, LocalDate to) {
    LocalDate first = period.first();
    LocalDate last = period.last();
    return first != null && last != null && !first.isBefore(from) && !last.isAfter(to);
  }

  private static @Nullable Condition years(
      String column, @Nullable String first, @Nullable String last) {
    if (first != null && last != null) {
      BigDecimal low = new BigDecimal(first);
      BigDecimal high = new BigDecimal(last);
      if (high.compareTo(low) < 0) {
        return null;
      }
      return low.compareTo(high) == 0
          ? Condition.OneOf.equalTo(column, new Value.Number(low))
          : new Condition.Between(column, low, high);
    }
    return first != null
        ? new Condition.Compared(column, Order.AT_LEAST, new BigDecimal(first))
        : last == null ? null : new Condition.Compared(column, Order.AT_MOST, new BigDecimal(last));
  }

  /** The days of the claim's own period, where they are not whole years. */
  private void addDays(Phrasing phrasing, List<Found> found) {
    Period period = phrasing.claim().period();
    if (period == null || period.start() == null || period.end() == null) {
      return;
    }
    if (period.end().isBefore(period.start())) {
      return;
    }
    int start = period.span().start() - phrasing.claim().sentence().start();
    Set<Said> by = phrasing.within(start, start + period.text().length());
    addStretch(by, period.start(), period.end(), found);
  }

  /** Whether a number as written is a year. */
  static boolean isYear(@Nullable String year) {
    return year != null
        && year.matches("\\d{4}")
        && Integer.parseInt(year) >= FIRST_YEAR
        && Integer.parseInt(year) <= LAST_YEAR;
  }
}
