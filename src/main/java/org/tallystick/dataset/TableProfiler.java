package org.tallystick.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.TableLoader.StagedColumn;

/** Looks at a loaded table: its size, and type, extent and values of every column. */
final class TableProfiler {
  private final Statement statement;
  private final String name;

  TableProfiler(Statement statement, String name) {
    this.statement = statement;
    this.name = name;
  }

  Table profile(SourceFile source, List<StagedColumn> staged) throws SQLException {
    Map<String, String> types = new HashMap<>();
    try (ResultSet described = statement.executeQuery("DESCRIBE " + SqlRenderer.name(name))) {
      while (described.next()) {
        types.put(described.getString("column_name"), described.getString("column_type"));
      }
    }
    List<Column> columns = new ArrayList<>();
    for (StagedColumn column : staged) {
      DataDictionary.Field field = source.dictionary().field(column.header());
      ColumnType type = ColumnType.ofSql(types.getOrDefault(column.name(), "VARCHAR"));
      columns.add(
          new Column(
              column.name(),
              NameWords.of(column.header()),
              field.title(),
              field.description(),
              profile(column.name(), type)));
    }
    DataDictionary dictionary = source.dictionary();
    return new Table(
        name,
        source.shown(),
        NameWords.of(source.stem()),
        dictionary.title(),
        dictionary.description(),
        rows(),
        columns);
  }

  private long rows() throws SQLException {
    try (ResultSet result =
        statement.executeQuery("SELECT count(*) FROM " + SqlRenderer.name(name))) {
      result.next();
      return result.getLong(1);
    }
  }

  private ColumnProfile profile(String column, ColumnType type) throws SQLException {
    String cell = SqlRenderer.name(column);
    String from = " FROM " + SqlRenderer.name(name);
    List<ValueCount> values = new ArrayList<>();
    try (ResultSet result =
        statement.executeQuery(
            "SELECT CAST("
                + cell
                + " AS VARCHAR) AS value, count(*)"
                + from
                + " WHERE length(value) <= "
                + ColumnProfile.MAX_VALUE_LENGTH
                + " GROUP BY value ORDER BY count(*) DESC, value LIMIT "
                + ColumnProfile.MAX_VALUES)) {
      while (result.next()) {
        values.add(new ValueCount(result.getString(1), result.getLong(2)));
      }
    }
    try (ResultSet result =
        statement.executeQuery(
            "SELECT count(*) - count("
                + cell
                + "), count(DISTINCT "
                + cell
                + "), CAST(min("
                + cell
                + ") AS VARCHAR), CAST(max("
                + cell
                + ") AS VARCHAR)"
                + from)) {
      result.next();
      return new ColumnProfile(
          type,
          result.getLong(1),
          result.getLong(2),
          result.getString(3),
          result.getString(4),
          values);
    }
  }
}
