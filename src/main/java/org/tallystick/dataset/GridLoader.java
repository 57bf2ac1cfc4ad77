package org.tallystick.dataset;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.TableLoader.StagedColumn;

/**
 * Loads a grid as a table, in two passes: the first finds where the table lies and what its columns
 * are, the second fills the table. Nothing of the grid ever becomes part of a statement but the
 * names of its columns, quoted.
 */
final class GridLoader {
  /** Tables of more cells are counted by the database. */
  private static final long MAX_COUNTED = 500_000;

  private final Grid grid;
  private final Set<String> missing;
  private final List<DatasetException> problems;
  private final List<ColumnFacts> facts = new ArrayList<>();
  private final List<ColumnForm> forms = new ArrayList<>();
  private long surveyed;

  GridLoader(SourceFile source, Grid grid, List<DatasetException> problems) {
    this.grid = grid;
    this.missing = MissingCells.of(source.dictionary());
    this.problems = problems;
  }

  /**
   * Loads it.
   *
   * @param name the table to make
   * @param shown how the grid is named in messages
   * @throws DatasetException if there is no table in it, or it is too wide
   */
  Loaded load(Statement statement, String name, String shown) throws SQLException, IOException {
    GridLayout layout = layout(shown);
    int width = survey(layout, shown);
    List<StagedColumn> columns = columns(layout, width);
    statement.execute(definition(name, columns));
    DuckDBConnection connection = statement.getConnection().unwrap(DuckDBConnection.class);
    List<ValueCounter> counters = new ArrayList<>();
    for (int i = 0; i < width && surveyed * width <= MAX_COUNTED; i++) {
      counters.add(new ValueCounter());
    }
    try (TableRows rows = new TableRows(grid.open(), layout);
        DuckDBAppender appender = connection.createAppender(connection.getSchema(), name)) {
      for (Grid.Row row = rows.next(); row != null; row = rows.next()) {
        appender.beginRow();
        for (int i = 0; i < width; i++) {
          String cell = row.cell(i);
          Object value = isMissing(cell) ? null : forms.get(i).value(cell);
          append(appender, value);
          if (!counters.isEmpty()) {
            counters.get(i).add(value);
          }
        }
        appender.endRow();
      }
    }
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int i = 0; i < counters.size(); i++) {
      profiles.add(counters.get(i).profile(ColumnType.ofSql(forms.get(i).sqlType())));
    }
    return new Loaded(columns, layout.title(), surveyed, profiles);
  }

  private GridLayout layout(String shown) throws IOException {
    List<Grid.Row> head = new ArrayList<>();
    try (Grid.Rows rows = grid.open()) {
      for (Grid.Row row = rows.next();
          row != null && head.size() < GridLayout.SAMPLE;
          row = rows.next()) {
        if (row.width() > TableLoader.MAX_COLUMNS) {
          throw tooWide(shown, row);
        }
        if (row.filled() > 0) {
          head.add(row);
        }
      }
    }
    if (head.isEmpty()) {
      throw new DatasetException(shown, "is empty");
    }
    return GridLayout.of(head);
  }

  private static DatasetException tooWide(String shown, Grid.Row row) {
    return new DatasetException(
        shown,
        row.line(),
        "has " + row.width() + " columns; at most " + TableLoader.MAX_COLUMNS + " are read",
        null);
  }

  /** Reads all cells for what they are, and says how many columns there are. */
  private int survey(GridLayout layout, String shown) throws IOException {
    int headers = layout.headers().size();
    for (int i = 0; i < headers; i++) {
      facts.add(new ColumnFacts());
    }
    int ragged = 0;
    try (TableRows rows = new TableRows(grid.open(), layout)) {
      for (Grid.Row row = rows.next(); row != null; row = rows.next()) {
        surveyed++;
        int width = row.width();
        if (width > headers && ragged++ == 0) {
          problems.add(
              new DatasetException(
                  shown,
                  row.line(),
                  "has "
                      + width
                      + " cells, but there are "
                      + headers
                      + " headers; what is too much is read as columns without a name",
                  null));
        }
        if (width > TableLoader.MAX_COLUMNS) {
          throw tooWide(shown, row);
        }
        while (facts.size() < width) {
          facts.add(new ColumnFacts());
        }
        for (int i = 0; i < width; i++) {
          String cell = row.cell(i);
          if (!isMissing(cell)) {
            facts.get(i).add(cell);
          }
        }
      }
    }
    decide();
    return facts.size();
  }

  private void decide() {
    boolean commas = facts.stream().anyMatch(ColumnFacts::provesComma);
    boolean points = facts.stream().anyMatch(ColumnFacts::provesPoint);
    boolean daysFirst = facts.stream().anyMatch(ColumnFacts::provesDayFirst);
    boolean monthsFirst = facts.stream().anyMatch(ColumnFacts::provesMonthFirst);
    boolean comma = commas ? !points : !points && grid.suggestsDecimalComma();
    boolean dayFirst = daysFirst ? !monthsFirst : !monthsFirst && comma;
    facts.forEach(column -> forms.add(column.decide(comma, dayFirst)));
  }

  private boolean isMissing(String cell) {
    return cell.isEmpty() || missing.contains(cell.toLowerCase(Locale.ROOT));
  }

  private List<StagedColumn> columns(GridLayout layout, int width) {
    UniqueNames names = new UniqueNames();
    List<StagedColumn> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      boolean headed = i < layout.headers().size();
      String header = headed ? layout.headers().get(i) : "";
      String unitCell = headed ? layout.units().get(i) : null;
      ColumnUnit unit = forms.get(i).unit();
      if (unit == null && unitCell != null) {
        unit = UnitWords.of(unitCell);
      }
      String name = names.claim(header, "column_" + (i + 1));
      columns.add(new StagedColumn("c" + i, header, name, false, unit));
    }
    return columns;
  }

  private String definition(String name, List<StagedColumn> columns) {
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(SqlRenderer.name(name));
    for (int i = 0; i < columns.size(); i++) {
      sql.append(i == 0 ? " (" : ", ").append(SqlRenderer.name(columns.get(i).name()));
      sql.append(' ').append(forms.get(i).sqlType());
    }
    return sql.append(')').toString();
  }

  static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof String text) {
      appender.append(text);
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof BigDecimal number) {
      appender.append(number);
    } else if (value instanceof Double number) {
      appender.append(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      appender.append(day);
    } else if (value instanceof LocalDateTime moment) {
      appender.append(moment);
    } else if (value instanceof Boolean truth) {
      appender.append(truth.booleanValue());
    } else {
      throw new IllegalArgumentException("no column holds a " + value.getClass().getName());
    }
  }

  /**
   * What has been loaded.
   *
   * @param columns its columns
   * @param title what stands above the table; null if nothing does
   * @param rows how many rows it has
   * @param profiles what stands in the columns; empty where the table is too large to count along
   */
  record Loaded(
      List<StagedColumn> columns,
      @Nullable String title,
      long rows,
      List<ColumnProfile> profiles) {}
}
