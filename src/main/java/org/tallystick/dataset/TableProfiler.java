package org.tallystick.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.TableLoader.Origin;
import org.tallystick.dataset.TableLoader.StagedColumn;

/**
 * Looks at a loaded table: its size, and type, extent and values of every column. Many columns are
 * asked for in one statement, because a statement costs more than a small table.
 */
final class TableProfiler {
  private static final int BATCH = 40;

  private final Statement statement;
  private final String name;

  TableProfiler(Statement statement, String name) {
    this.statement = statement;
    this.name = name;
  }

  Table profile(Origin origin, List<StagedColumn> staged) throws SQLException {
    List<ColumnType> types = types();
    List<ColumnProfile> profiles = new ArrayList<>();
    long rows = 0;
    for (int from = 0; from < staged.size(); from += BATCH) {
      List<StagedColumn> batch = staged.subList(from, Math.min(staged.size(), from + BATCH));
      List<List<ValueCount>> values = values(batch);
      try (ResultSet result = statement.executeQuery(extents(batch))) {
        result.next();
        rows = result.getLong(1);
        for (int i = 0; i < batch.size(); i++) {
          int at = 2 + 4 * i;
          ColumnProfile profile =
              new ColumnProfile(
                  types.get(from + i),
                  rows - result.getLong(at),
                  result.getLong(at + 1),
                  result.getString(at + 2),
                  result.getString(at + 3),
                  values.get(i));
          profiles.add(profile);
        }
      }
    }
    return table(origin, staged, profiles, rows);
  }

  /** The table, where its columns have been looked at already. */
  Table table(Origin origin, List<StagedColumn> staged, List<ColumnProfile> profiles, long rows)
      throws SQLException {
    DataDictionary dictionary = origin.dictionary();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < staged.size(); i++) {
      columns.add(column(dictionary, staged.get(i), profiles.get(i), rows));
    }
    return new Table(
        name,
        origin.shown(),
        NameWords.of(origin.name()),
        dictionary.title() == null ? origin.title() : dictionary.title(),
        dictionary.description(),
        rows,
        columns,
        new TableReader(statement, name, rows, columns).read());
  }

  private static Column column(
      DataDictionary dictionary, StagedColumn staged, ColumnProfile profile, long rows) {
    DataDictionary.Field field = dictionary.field(staged.header());
    return new Column(
        staged.name(),
        NameWords.of(staged.header()),
        field.title(),
        field.description(),
        profile,
        new MeaningReader(staged.header(), field, profile, rows, staged.unit()).read());
  }

  private List<ColumnType> types() throws SQLException {
    List<ColumnType> types = new ArrayList<>();
    try (ResultSet described = statement.executeQuery("DESCRIBE " + SqlRenderer.name(name))) {
      while (described.next()) {
        types.add(ColumnType.ofSql(described.getString("column_type")));
      }
    }
    return types;
  }

  private String extents(List<StagedColumn> columns) {
    StringBuilder sql = new StringBuilder("SELECT count(*)");
    for (StagedColumn column : columns) {
      String cell = SqlRenderer.name(column.name());
      sql.append(", count(").append(cell).append("), count(DISTINCT ").append(cell);
      sql.append("), CAST(min(").append(cell).append(") AS VARCHAR), CAST(max(").append(cell);
      sql.append(") AS VARCHAR)");
    }
    return sql.append(" FROM ").append(SqlRenderer.name(name)).toString();
  }

  /** The commonest values of each column, as {@link ColumnProfile#values()} has them. */
  private List<List<ValueCount>> values(List<StagedColumn> columns) throws SQLException {
    List<List<ValueCount>> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      values.add(new ArrayList<>());
      sql.append(i == 0 ? "" : " UNION ALL ").append("(SELECT ").append(i);
      sql.append(" AS place, CAST(").append(SqlRenderer.name(columns.get(i).name()));
      sql.append(" AS VARCHAR) AS value, count(*) AS number FROM ").append(SqlRenderer.name(name));
      sql.append(" WHERE length(value) <= ").append(ColumnProfile.MAX_VALUE_LENGTH);
      sql.append(" GROUP BY value ORDER BY number DESC, value LIMIT ");
      sql.append(ColumnProfile.MAX_VALUES).append(')');
    }
    try (ResultSet result =
        statement.executeQuery("SELECT * FROM (" + sql + ") ORDER BY place, number DESC, value")) {
      while (result.next()) {
        values.get(result.getInt(1)).add(new ValueCount(result.getString(2), result.getLong(3)));
      }
    }
    return values;
  }
}
