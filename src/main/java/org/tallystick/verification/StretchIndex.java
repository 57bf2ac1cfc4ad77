package org.tallystick.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.ColumnType;
import org.tallystick.dataset.Table;
import org.tallystick.dataset.Value;

/**
 * Columns whose cells hold one stretch of figures of one pattern: <i>4-1, W 12-7, 3:41.20, 14.12
 * (96)</i>. A stretch of that pattern in a sentence is meant for such a column, also where no cell
 * of it says so. Immutable.
 */
final class StretchIndex {
  private static final Pattern STRETCH =
      Pattern.compile("\\d+(?:\\s?[-\u2013\u2014:/.+]\\s?\\d+)+(?:\\s?\\(\\d+\\))?");

  /** A decimal number alone is no stretch: it may be of any column of figures. */
  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

  /** <i>1997-98</i> is a time more likely than a score. */
  private static final Pattern YEARS = Pattern.compile("(?:1[5-9]|20)\\d\\d[-/]\\d{2}(?:\\d{2})?");

  private static final int TENTHS = 10;
  private static final int MOST = 9;

  private final Map<String, List<Column>> byPattern = new LinkedHashMap<>();
  private final Map<Column, Map<String, List<Value>>> cells = new HashMap<>();

  StretchIndex(Table table) {
    for (Column column : table.columns()) {
      if (column.type() == ColumnType.TEXT) {
        add(column);
      }
    }
  }

  private void add(Column column) {
    Map<String, Integer> patterns = new HashMap<>();
    Map<String, List<Value>> values = new HashMap<>();
    for (ValueCount value : column.profile().values()) {
      String stretch = only(value.value());
      if (stretch != null) {
        patterns.merge(pattern(stretch), 1, Integer::sum);
        values
            .computeIfAbsent(stretch, key -> new ArrayList<>())
            .add(new Value.Text(value.value()));
      }
    }
    int all = column.profile().values().size();
    patterns.forEach(
        (pattern, count) -> {
          if (count > 1 && count * TENTHS >= all * MOST) {
            byPattern.computeIfAbsent(pattern, key -> new ArrayList<>()).add(column);
            cells.put(column, values);
          }
        });
  }

  /** The stretches of a sentence as cells of each column of their pattern. */
  List<CellMention> find(String text, int start, List<Said> words) {
    List<CellMention> found = new ArrayList<>();
    Matcher matcher = STRETCH.matcher(text);
    while (matcher.find()) {
      String stretch = plain(matcher.group());
      int from = start + matcher.start();
      int to = start + matcher.end();
      List<Said> said =
          words.stream().filter(w -> w.span().start() >= from && w.span().end() <= to).toList();
      if (said.isEmpty() || isNone(stretch)) {
        continue;
      }
      for (Column column : byPattern.getOrDefault(pattern(stretch), List.of())) {
        List<Value> values = cells.getOrDefault(column, Map.of()).get(stretch);
        found.add(
            new CellMention(
                said.get(0).index(),
                said.get(said.size() - 1).index() + 1,
                column,
                values == null ? List.of(new Value.Text(matcher.group())) : values,
                true,
                false));
      }
    }
    return found;
  }

  /** The one stretch of a cell; null where it has none or more. */
  private static @Nullable String only(String cell) {
    Matcher matcher = STRETCH.matcher(cell);
    if (!matcher.find()) {
      return null;
    }
    String stretch = plain(matcher.group());
    return matcher.find() || isNone(stretch) ? null : stretch;
  }

  private static boolean isNone(String stretch) {
    return DECIMAL.matcher(stretch).matches() || YEARS.matcher(stretch).matches();
  }

  private static String plain(String stretch) {
    return stretch.replaceAll("\\s", "").replaceAll("[\u2013\u2014]", "-");
  }

  private static String pattern(String stretch) {
    return stretch.replaceAll("\\d+", "9");
  }
}
