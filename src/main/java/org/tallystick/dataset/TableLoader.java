package org.tallystick.dataset;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Loads files into a database, one table a file, and looks at what came in. */
final class TableLoader {
  /** How many columns a table may have. */
  static final int MAX_COLUMNS = 2000;

  private final DuckFile file;
  private final Statement statement;
  private final UniqueNames names;

  private TableLoader(DuckFile file, Statement statement, UniqueNames names) {
    this.names = names;
    this.file = file;
    this.statement = statement;
  }

  /**
   * Loads files.
   *
   * @param problems where files that cannot be read are put down
   * @return the tables of the others, and how they join
   */
  static Loaded load(DuckFile file, List<SourceFile> sources, List<DatasetException> problems) {
    List<Table> tables = new ArrayList<>();
    UniqueNames names = new UniqueNames();
    try (Connection connection = file.openToLoad()) {
      for (SourceFile source : sources) {
        // A statement that has failed is closed by the driver: each source has one of its own.
        try (Statement statement = connection.createStatement()) {
          tables.add(new TableLoader(file, statement, names).load(source));
        } catch (SQLException e) {
          problems.add(DuckTrouble.of(source.shown(), e));
        } catch (DatasetException e) {
          problems.add(e);
        }
      }
      try (Statement statement = connection.createStatement()) {
        return new Loaded(tables, new JoinFinder(statement, tables).find());
      }
    } catch (SQLException e) {
      throw DuckTrouble.of("temporary database", e);
    }
  }

  /** Tables, and how they join. */
  record Loaded(List<Table> tables, List<Join> joins) {
    Loaded {
      tables = List.copyOf(tables);
      joins = List.copyOf(joins);
    }
  }

  private Table load(SourceFile source) throws SQLException {
    List<StagedColumn> columns =
        source.format() == SourceFile.Format.DELIMITED ? stageText(source) : stageTyped(source);
    String name = names.claim(source.stem(), "table");
    statement.execute(
        "CREATE TABLE "
            + SqlRenderer.name(name)
            + " AS SELECT "
            + ColumnTyping.typed(statement, columns)
            + " FROM stage");
    statement.execute("DROP TABLE stage");
    return new TableProfiler(statement, name).profile(source, columns);
  }

  /** Cells as they are written, trimmed, missing ones left out, in columns c0, c1 … of a stage. */
  private List<StagedColumn> stageText(SourceFile source) throws SQLException {
    CsvDialect dialect = CsvDialect.of(source.path(), source.shown());
    int width = dialect.header().size();
    checkWidth(source, width);
    StringBuilder cells = new StringBuilder();
    StringBuilder types = new StringBuilder();
    for (int i = 0; i < width; i++) {
      String comma = i == 0 ? "" : ", ";
      cells
          .append(comma)
          .append(MissingCells.cleaned("c" + i, source.dictionary()))
          .append(" AS c")
          .append(i);
      types.append(comma).append("'c").append(i).append("': 'VARCHAR'");
    }
    statement.execute(
        "CREATE OR REPLACE TEMP TABLE stage AS SELECT "
            + cells
            + " FROM read_csv("
            + SqlRenderer.text(file.readable(source.path(), source.shown()))
            + ", auto_detect = false, header = true, delim = "
            + SqlRenderer.text(String.valueOf(dialect.delimiter()))
            + ", quote = '\"', escape = '\"', null_padding = true, parallel = false"
            + ", columns = {"
            + types
            + "})");
    return named(dialect.header(), true);
  }

  /** Cells with the types that the file gives them. */
  private List<StagedColumn> stageTyped(SourceFile source) throws SQLException {
    String reader = source.format() == SourceFile.Format.JSON ? "read_json_auto" : "read_parquet";
    String from =
        " FROM "
            + reader
            + "("
            + SqlRenderer.text(file.readable(source.path(), source.shown()))
            + ")";
    List<String> headers = new ArrayList<>();
    List<String> types = new ArrayList<>();
    try (ResultSet described = statement.executeQuery("DESCRIBE SELECT *" + from)) {
      while (described.next()) {
        headers.add(described.getString("column_name"));
        types.add(described.getString("column_type"));
      }
    }
    checkWidth(source, headers.size());
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
          new StagedColumn(named.get(i).cell(), named.get(i).header(), named.get(i).name(), text));
    }
    return staged;
  }

  private static void checkWidth(SourceFile source, int width) {
    if (width > MAX_COLUMNS) {
      throw new DatasetException(
          source.shown(),
          1L,
          "has " + width + " columns; at most " + MAX_COLUMNS + " are read",
          null);
    }
  }

  private static List<StagedColumn> named(List<String> headers, boolean untyped) {
    UniqueNames names = new UniqueNames();
    List<StagedColumn> columns = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i);
      columns.add(
          new StagedColumn("c" + i, header, names.claim(header, "column_" + (i + 1)), untyped));
    }
    return columns;
  }

  /**
   * A column on its way in.
   *
   * @param cell its name on the stage
   * @param header as the file has it
   * @param name its name in the table
   * @param untyped whether its cells are text of which a type is still to be found
   */
  record StagedColumn(String cell, String header, String name, boolean untyped) {}
}
