package org.tallystick.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.dataset.TableLoader.StagedColumn;

/** Loads files that say of which type their cells are: JSON and Parquet. */
final class TypedLoader {
  private final Statement statement;
  private final Store file;

  TypedLoader(Statement statement, Store file) {
    this.statement = statement;
    this.file = file;
  }

  /** Loads a file as a table of this name. */
  List<StagedColumn> load(SourceFile source, String name) throws SQLException {
    String reader = source.format() == SourceFile.Format.JSON ? "read_json_auto" : "read_parquet";
    String path = SqlRenderer.text(file.readable(source.path(), source.shown()));
    return load(source, name, reader + "(" + path + ")");
  }

  /** Loads what stands behind FROM as a table of this name. */
  List<StagedColumn> load(SourceFile source, String name, String table) throws SQLException {
    List<StagedColumn> columns = stageTyped(source, " FROM " + table);
    statement.execute(
        "CREATE TABLE "
            + SqlRenderer.name(name)
            + " AS SELECT "
            + ColumnTyping.typed(statement, columns)
            + " FROM stage");
    statement.execute("DROP TABLE stage");
    return columns;
  }

  /** Cells with the types that the file gives them. */
  private List<StagedColumn> stageTyped(SourceFile source, String from) throws SQLException {
    List<String> headers = new ArrayList<>();
    List<String> types = new ArrayList<>();
    try (ResultSet described = statement.executeQuery("DESCRIBE SELECT *" + from)) {
      while (described.next()) {
        headers.add(described.getString("column_name"));
        types.add(described.getString("column_type"));
      }
    }
    if (headers.size() > TableLoader.MAX_COLUMNS) {
      throw new DatasetException(
          source.shown(),
          "has " + headers.size() + " columns; at most " + TableLoader.MAX_COLUMNS + " are read");
    }
    StringBuilder cells = new StringBuilder();
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < headers.size(); i++) {
      boolean text = ColumnType.ofSql(types.get(i)) == ColumnType.TEXT;
      String cell = text ? "CAST(c" + i + " AS VARCHAR)" : "c" + i;
      cells
          .append(i == 0 ? "" : ", ")
          .append(text ? MissingCells.cleaned(cell, source.dictionary()) : cell)
          .append(" AS c")
          .append(i);
      columns.append(i == 0 ? "c" : ", c").append(i);
    }
    statement.execute(
        "CREATE OR REPLACE TEMP TABLE stage AS SELECT "
            + cells
            + " FROM (SELECT *"
            + from
            + ") AS f("
            + columns
            + ")");
    List<StagedColumn> staged = new ArrayList<>();
    List<StagedColumn> named = named(headers, false);
    for (int i = 0; i < named.size(); i++) {
      boolean text = types.get(i).equals("VARCHAR");
      staged.add(
          new StagedColumn(
              named.get(i).cell(), named.get(i).header(), named.get(i).name(), text, null));
    }
    return staged;
  }

  private static List<StagedColumn> named(List<String> headers, boolean untyped) {
    UniqueNames names = new UniqueNames();
    List<StagedColumn> columns = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i);
      columns.add(
          new StagedColumn(
              "c" + i, header, names.claim(header, "column_" + (i + 1)), untyped, null));
    }
    return columns;
  }
}
