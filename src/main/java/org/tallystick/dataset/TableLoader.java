package org.tallystick.dataset;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Loads sources into a database, one table a file or sheet, and looks at what came in. */
final class TableLoader {
  /** How many columns a table may have. */
  static final int MAX_COLUMNS = 16_384;

  /** Names that spreadsheet programs give: Sheet1, Tabelle1, Feuil1, Hoja1. */
  private static final Pattern PLAIN_SHEET = Pattern.compile("\\p{L}+ ?\\d{1,2}");

  private final Store store;
  private final Statement statement;
  private final UniqueNames names;
  private final List<DatasetException> problems;
  private final List<Table> tables;

  private TableLoader(
      Store store,
      Statement statement,
      UniqueNames names,
      List<DatasetException> problems,
      List<Table> tables) {
    this.store = store;
    this.statement = statement;
    this.names = names;
    this.problems = problems;
    this.tables = tables;
  }

  /**
   * Loads sources.
   *
   * @param problems where sources that cannot be read are put down
   * @return the tables of the others, and how they join
   */
  static Loaded load(Store store, List<SourceFile> sources, List<DatasetException> problems) {
    List<Table> tables = new ArrayList<>();
    UniqueNames names = new UniqueNames();
    try (Connection connection = store.openToLoad()) {
      for (SourceFile source : sources) {
        // A statement that has failed is closed by the driver: each source has one of its own.
        try (Statement statement = connection.createStatement()) {
          new TableLoader(store, statement, names, problems, tables).load(source);
        } catch (SQLException e) {
          problems.add(DuckTrouble.of(source.shown(), e));
        } catch (IOException e) {
          problems.add(
              new DatasetException(
                  source.shown(), null, "cannot be read: " + DataPackage.reason(e), e));
        } catch (DatasetException e) {
          problems.add(e);
        }
      }
      if (tables.size() < 2) {
        return new Loaded(tables, List.of());
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

  private void load(SourceFile source) throws SQLException, IOException {
    switch (source.format()) {
      case DELIMITED ->
          grid(source, CsvGrid.of(source.path(), source.shown()), source.stem(), source.shown());
      case JSON, PARQUET -> {
        String name = names.claim(source.stem(), "table");
        List<StagedColumn> columns = new TypedLoader(statement, store).load(source, name);
        profile(source, name, source.stem(), columns);
      }
      case WORKBOOK -> workbook(source);
      case DUCKDB -> attached(source);
      case JDBC -> copied(source);
      case PRINTED -> {
        PrintedTable table = Objects.requireNonNull(source.printed());
        String wish = Objects.requireNonNullElse(table.title(), table.name());
        grid(source, new PrintedGrid(table), wish, source.shown());
      }
    }
  }

  /** A sheet that is nothing but the file is called as the file. */
  private void workbook(SourceFile source) throws SQLException, IOException {
    List<XlsxBook.NamedGrid> sheets = XlsxBook.read(source.path(), source.shown());
    for (XlsxBook.NamedGrid sheet : sheets) {
      boolean nameless = PLAIN_SHEET.matcher(sheet.name()).matches();
      String wish = sheets.size() == 1 || nameless ? source.stem() : sheet.name();
      String shown = source.shown() + (sheets.size() == 1 ? "" : " (" + sheet.name() + ")");
      try {
        grid(source, sheet.grid(), wish, shown);
      } catch (DatasetException e) {
        problems.add(e);
      }
    }
  }

  /** Only tables are copied: a view could read files while there is no lock yet. */
  private void attached(SourceFile source) throws SQLException {
    String path = SqlRenderer.text(store.readable(source.path(), source.shown()));
    statement.execute("ATTACH " + path + " AS attached_source (READ_ONLY)");
    try {
      List<List<String>> found = new ArrayList<>();
      try (ResultSet result =
          statement.executeQuery(
              "SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name ="
                  + " 'attached_source' AND NOT internal ORDER BY ALL")) {
        while (result.next()) {
          found.add(List.of(result.getString(1), result.getString(2)));
        }
      }
      for (List<String> table : found) {
        String name = names.claim(table.get(1), "table");
        String from =
            "attached_source."
                + SqlRenderer.name(table.get(0))
                + "."
                + SqlRenderer.name(table.get(1));
        profile(
            source, name, table.get(1), new TypedLoader(statement, store).load(source, name, from));
      }
    } finally {
      statement.execute("DETACH attached_source");
    }
  }

  private void copied(SourceFile source) throws SQLException {
    Connection connection = statement.getConnection();
    try (JdbcCopier copier = JdbcCopier.open(source.url())) {
      for (JdbcCopier.Other other : copier.tables()) {
        String name = names.claim(other.name(), "table");
        try (Statement own = connection.createStatement()) {
          List<StagedColumn> columns = copier.copy(other, name, own);
          Origin origin = new Origin(source.shown(), other.name(), copier.dictionary(other), null);
          tables.add(new TableProfiler(own, name).profile(origin, columns));
        } catch (SQLException e) {
          problems.add(DuckTrouble.of(source.shown() + " " + other.name(), e));
          drop(connection, name);
        }
      }
    }
  }

  /** A table that came in only in part is worse than none. */
  private static void drop(Connection connection, String name) throws SQLException {
    try (Statement fresh = connection.createStatement()) {
      fresh.execute("DROP TABLE IF EXISTS " + SqlRenderer.name(name));
    }
  }

  private void grid(SourceFile source, Grid grid, String wish, String shown)
      throws SQLException, IOException {
    String name = names.claim(wish, "table");
    GridLoader.Loaded loaded = new GridLoader(source, grid, problems).load(statement, name, shown);
    Origin origin = new Origin(shown, wish, source.dictionary(), loaded.title());
    TableProfiler profiler = new TableProfiler(statement, name);
    tables.add(
        loaded.profiles().isEmpty()
            ? profiler.profile(origin, loaded.columns())
            : profiler.table(origin, loaded.columns(), loaded.profiles(), loaded.rows()));
  }

  private void profile(SourceFile source, String name, String wish, List<StagedColumn> columns)
      throws SQLException {
    Origin origin = new Origin(source.shown(), wish, source.dictionary(), null);
    tables.add(new TableProfiler(statement, name).profile(origin, columns));
  }

  /**
   * Where a table comes from.
   *
   * @param shown how it is named in messages
   * @param name what it is called there
   * @param dictionary what is said of it
   * @param title what stands above it; null if nothing does
   */
  record Origin(String shown, String name, DataDictionary dictionary, @Nullable String title) {}

  /**
   * A column on its way in.
   *
   * @param cell its name on the stage
   * @param header as the file has it
   * @param name its name in the table
   * @param untyped whether its cells are text of which a type is still to be found
   * @param unit the unit that its cells, or a row of units, say; null if none do
   */
  record StagedColumn(
      String cell, String header, String name, boolean untyped, @Nullable ColumnUnit unit) {}
}
