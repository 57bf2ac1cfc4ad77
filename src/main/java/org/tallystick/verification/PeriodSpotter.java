package org.tallystick.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Period;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Condition.Order;
import org.tallystick.dataset.Table;
import org.tallystick.dataset.Value;

/** Finds the years and days that a sentence names, as conditions on columns of time. */
final class PeriodSpotter {
  private static final String YEAR = "((?:1[5-9]|20)\\d{2})";
  private static final Pattern SPAN =
      Pattern.compile(YEAR + "\\s*(?:to|and|through|until|till|–|-)\\s*" + YEAR);
  private static final Pattern ONE =
      Pattern.compile(
          "\\b(?:(since|before|after|until|by|from)\\s+)?" + YEAR + "\\b(?!\\s*[-–]\\d)");
  private static final int SURE = 95;
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;

  private final List<Column> years = new ArrayList<>();
  private final List<Column> days = new ArrayList<>();

  PeriodSpotter(Table table) {
    for (Column column : table.columns()) {
      if (column.type() == ColumnType.INTEGER && isYear(column)) {
        years.add(column);
      } else if (column.type().isTime()) {
        days.add(column);
      }
    }
  }

  /** Whether the cells are years. */
  static boolean isYear(Column column) {
    return column.type() == ColumnType.INTEGER
        && within(column.profile().min())
        && within(column.profile().max())
        && column.words().stream()
            .anyMatch(w -> w.equals("year") || w.equals("season") || w.equals("yr"));
  }

  /** The conditions, for every column of time; those of one sentence on one column are rivals. */
  List<Found> spot(Phrasing phrasing) {
    List<Found> found = new ArrayList<>();
    if (years.isEmpty() && days.isEmpty()) {
      return found;
    }
    Matcher span = SPAN.matcher(phrasing.text());
    List<int[]> taken = new ArrayList<>();
    while (span.find()) {
      taken.add(new int[] {span.start(), span.end()});
      add(phrasing, span.start(), span.end(), span.group(1), span.group(2), found);
    }
    Matcher one = ONE.matcher(phrasing.text());
    while (one.find()) {
      int at = one.start(2);
      if (taken.stream().anyMatch(t -> t[0] <= at && at < t[1])) {
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
    for (Column column : days) {
      LocalDate from = LocalDate.of(first == null ? FIRST_YEAR : Integer.parseInt(first), 1, 1);
      LocalDate to = LocalDate.of(last == null ? LAST_YEAR : Integer.parseInt(last), 12, 31);
      if (!to.isBefore(from)) {
        found.add(
            new Found(
                new Condition.During(column.name(), from, to), by, SURE / days.size(), false));
      }
    }
  }

  private static @Nullable Condition years(
      String column, @Nullable String first, @Nullable String last) {
    if (first != null && last != null) {
      BigDecimal low = new BigDecimal(first);
      BigDecimal high = new BigDecimal(last);
      if (high.compareTo(low) < 0) {
        return null;
      }
      return low.equals(high)
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
    for (Column column : days) {
      Condition during = new Condition.During(column.name(), period.start(), period.end());
      if (found.stream().noneMatch(f -> f.condition().equals(during))) {
        found.add(new Found(during, by, SURE / days.size(), false));
      }
    }
  }

  private static boolean within(@Nullable String year) {
    return year != null
        && year.matches("\\d{4}")
        && Integer.parseInt(year) >= FIRST_YEAR
        && Integer.parseInt(year) <= LAST_YEAR;
  }
}
