package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Table;
import org.tallystick.dataset.Value;

/**
 * Spans of years that a sentence names, as the cells of a column that lie in them: <i>before 1985,
 * since 2004, between 1990 and 1994</i>. Cells are years, or days with a year. Immutable.
 */
final class YearSpans {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");
  private static final int PAIR = 2;

  private final List<Column> columns;

  YearSpans(Table table) {
    this.columns = table.columns().stream().filter(YearSpans::tells).toList();
  }

  /** The spans, each as a run of words that names the cells which lie in it. */
  List<CellMention> find(List<Said> words) {
    List<CellMention> found = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      Integer next = year(words.get(i + 1).text());
      if (next == null) {
        continue;
      }
      int first = next;
      String lead = words.get(i).text();
      int second = i + 1 + PAIR;
      Integer last = second < words.size() ? year(words.get(second).text()) : null;
      boolean joined =
          second <= words.size() && StatementWords.JOINING.contains(words.get(second - 1).text());
      if (StatementWords.SPANNING.contains(lead) && last != null && joined) {
        int end = last;
        add(found, i, second + 1, year -> year >= first && year <= end);
      } else if (StatementWords.EARLIER.contains(lead)) {
        add(found, i, i + PAIR, year -> year < first);
      } else if (StatementWords.LATER.contains(lead)) {
        add(found, i, i + PAIR, year -> year > first);
      } else if (StatementWords.SINCE.contains(lead)) {
        add(found, i, i + PAIR, year -> year >= first);
      }
    }
    return found;
  }

  private void add(List<CellMention> found, int from, int to, IntPredicate in) {
    for (Column column : columns) {
      List<Value> values = new ArrayList<>();
      for (ValueCount value : column.profile().values()) {
        Integer year = year(value.value());
        if (year != null && in.test(year)) {
          values.add(value(column, value.value()));
        }
      }
      if (!values.isEmpty()) {
        found.add(new CellMention(from, to, column, values, true, false));
      }
    }
  }

  private static Value value(Column column, String text) {
    return column.type() == ColumnType.INTEGER
        ? new Value.Number(new BigDecimal(text))
        : column.type() == ColumnType.DATE
            ? new Value.Day(java.time.LocalDate.parse(text))
            : new Value.Text(text);
  }

  /** Whether every cell is a year or a day of one. */
  private static boolean tells(Column column) {
    boolean kind =
        column.type() == ColumnType.INTEGER
            || column.type() == ColumnType.TEXT
            || column.type() == ColumnType.DATE;
    List<ValueCount> values = column.profile().values();
    return kind
        && values.size() > 1
        && values.stream().allMatch(value -> year(value.value()) != null);
  }

  /** The one year of a text; null where it has none or several. */
  private static @Nullable Integer year(String text) {
    Matcher matcher = YEAR.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    int year = Integer.parseInt(matcher.group(1));
    return matcher.find() ? null : year;
  }
}
