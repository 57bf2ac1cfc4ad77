package org.tallystick.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.quantity.Unit;

/**
 * Finds the rows that add up the others: by their name (<i>Total, All regions</i>), or because what
 * they hold is half of what their columns add up to.
 */
final class TotalRowFinder {
  private static final Pattern SURE =
      Pattern.compile(
          "(?:(?:grand|sub|over ?all|national|combined)[ -]?)?totals?(?:[ :,(].*)?|.+[ ,:(-]totals?\\)?|sum|overall",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LIKELY =
      Pattern.compile(
          "(?:all|altogether|combined|entire|whole|together)(?:[ :,(].*)?",
          Pattern.CASE_INSENSITIVE);

  /** With fewer rows a sum may be an accident. */
  private static final int MIN_ROWS = 4;

  /** Columns that are added up at most to find a total. */
  private static final int MAX_COLUMNS = 12;

  private final Statement statement;
  private final String name;
  private final long rows;
  private final List<Column> columns;

  TotalRowFinder(Statement statement, String name, long rows, List<Column> columns) {
    this.statement = statement;
    this.name = name;
    this.rows = rows;
    this.columns = columns;
  }

  /** The total rows; null if there are none. */
  @Nullable TotalRows find() throws SQLException {
    Column names = null;
    for (Column column : columns) {
      ColumnRole role = column.meaning().role();
      if (column.type() != ColumnType.TEXT || role == ColumnRole.TRUTH || rows < 3) {
        continue;
      }
      List<String> sure = new ArrayList<>();
      for (ValueCount value : column.profile().values()) {
        if (SURE.matcher(value.value()).matches() && value.rows() * 2 < rows) {
          sure.add(value.value());
        }
      }
      if (!sure.isEmpty() && sure.size() * 2L < column.profile().distinct()) {
        return new TotalRows(column.name(), sure);
      }
      boolean distinct = column.profile().distinct() + column.profile().missing() >= rows;
      if (names == null && distinct) {
        names = column;
      }
    }
    return names == null || rows < MIN_ROWS ? null : bySum(names);
  }

  /** A row that holds half of the sum in two columns, or in one where its name says so. */
  private @Nullable TotalRows bySum(Column names) throws SQLException {
    List<Column> summed =
        columns.stream().filter(TotalRowFinder::addsUp).limit(MAX_COLUMNS).toList();
    if (summed.isEmpty()) {
      return null;
    }
    String from = SqlRenderer.name(name);
    String label = SqlRenderer.name(names.name());
    List<String> sums = new ArrayList<>();
    List<String> hits = new ArrayList<>();
    for (int i = 0; i < summed.size(); i++) {
      String cell = SqlRenderer.name(summed.get(i).name());
      sums.add("sum(" + cell + ") AS s" + i);
      hits.add("CASE WHEN " + cell + " <> 0 AND 2 * " + cell + " = s" + i + " THEN 1 ELSE 0 END");
    }
    try (ResultSet result =
        statement.executeQuery(
            "SELECT "
                + label
                + ", "
                + String.join(" + ", hits)
                + " AS hits FROM "
                + from
                + ", (SELECT "
                + String.join(", ", sums)
                + " FROM "
                + from
                + ") WHERE hits > 0 LIMIT 2")) {
      if (!result.next()) {
        return null;
      }
      String value = result.getString(1);
      int found = result.getInt(2);
      boolean named = value != null && LIKELY.matcher(value).matches();
      boolean sole = !result.next();
      return value != null && sole && (named || (found >= 2 && found * 2 > summed.size()))
          ? new TotalRows(names.name(), List.of(value))
          : null;
    }
  }

  private static boolean addsUp(Column column) {
    ColumnMeaning meaning = column.meaning();
    boolean level =
        meaning.statistic() != null
            && meaning.statistic() != ColumnStatistic.COUNT
            && meaning.statistic() != ColumnStatistic.TOTAL;
    boolean share = meaning.unit() != null && meaning.unit().unit().equals(Unit.PERCENT);
    return (meaning.role() == ColumnRole.COUNT || meaning.role() == ColumnRole.MEASURE)
        && !level
        && !share;
  }
}
