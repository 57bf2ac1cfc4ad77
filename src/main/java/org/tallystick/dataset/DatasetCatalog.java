package org.tallystick.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tables that can be asked. Opened once, shared by all threads, closed when done with.
 *
 * <p>Files are untrusted: they are loaded into a database of their own, in a temporary file, which
 * is then locked: no file, no network, no extension, no change, limits on memory (1 GiB), threads
 * (4) and time (10 seconds a query). Cells are trimmed; empty ones and {@code n/a}, {@code --} and
 * the like are missing. Nothing of the database is loaded where there is no file.
 */
public final class DatasetCatalog implements AutoCloseable {
  /** Larger sources go into a file. */
  private static final long MAX_BYTES_IN_MEMORY = 32L << 20;

  private final List<Table> tables;
  private final List<Join> joins;
  private final List<DatasetException> problems;
  private final @Nullable LockedDatabase database;

  private DatasetCatalog(
      TableLoader.Loaded loaded,
      List<DatasetException> problems,
      @Nullable LockedDatabase database) {
    this.tables = loaded.tables();
    this.joins = loaded.joins();
    this.problems = List.copyOf(problems);
    this.database = database;
  }

  /**
   * Opens files. A source that cannot be read is put down in {@link #problems()}; the others are
   * used.
   *
   * @param sources files ({@code .csv .tsv .json .jsonl .parquet .xlsx .duckdb}), folders of such
   *     files, {@code datapackage.json} or {@code *-metadata.json} files, JDBC URLs; may be empty
   * @throws DatasetException if there is no room for the temporary database
   */
  public static DatasetCatalog open(List<String> sources) {
    return open(sources, Limits.USUAL);
  }

  /**
   * Opens files, and tables that the caller has at hand.
   *
   * @param sources as {@link #open(List)} takes them; may be empty
   * @param printed tables, named after their titles; may be empty
   * @throws DatasetException if there is no room for the temporary database
   */
  public static DatasetCatalog open(List<String> sources, List<PrintedTable> printed) {
    return open(sources, printed, Limits.USUAL);
  }

  static DatasetCatalog open(List<String> sources, Limits limits) {
    return open(sources, List.of(), limits);
  }

  private static DatasetCatalog open(
      List<String> sources, List<PrintedTable> printed, Limits limits) {
    List<DatasetException> problems = new ArrayList<>();
    List<SourceFile> files = new SourceFinder(problems).find(sources);
    printed.forEach(table -> files.add(SourceFile.printed(table)));
    if (files.isEmpty()) {
      return new DatasetCatalog(new TableLoader.Loaded(List.of(), List.of()), problems, null);
    }
    Store file = isSmall(files) ? new DuckMemory(limits) : DuckFile.create(limits);
    try {
      TableLoader.Loaded loaded = TableLoader.load(file, files, problems);
      if (loaded.tables().isEmpty()) {
        file.remove();
        return new DatasetCatalog(loaded, problems, null);
      }
      return new DatasetCatalog(loaded, problems, new LockedDatabase(file, limits));
    } catch (RuntimeException | Error e) {
      file.remove();
      throw e;
    }
  }

  /** Whether all sources are filled in cell by cell, and fit into memory. */
  private static boolean isSmall(List<SourceFile> files) {
    long bytes = 0;
    for (SourceFile file : files) {
      boolean cells =
          file.format() == SourceFile.Format.DELIMITED
              || file.format() == SourceFile.Format.WORKBOOK
              || file.format() == SourceFile.Format.PRINTED;
      if (!cells) {
        return false;
      }
      bytes += file.bytes();
    }
    return bytes <= MAX_BYTES_IN_MEMORY;
  }

  /** The tables, in the order of the sources. */
  public List<Table> tables() {
    return tables;
  }

  /** Where the tables speak of the same things; in the order of the tables that are joined to. */
  public List<Join> joins() {
    return joins;
  }

  /** The sources, and parts of sources, that could not be used; each message is one line. */
  public List<DatasetException> problems() {
    return problems;
  }

  /**
   * Asks.
   *
   * @param query about tables and columns of this catalogue
   * @throws DatasetException if the query fails or takes longer than its time
   * @throws IllegalArgumentException if the query names a table that is not here
   * @throws IllegalStateException if the catalogue is closed
   */
  public QueryResult ask(Query query) {
    String name = tableOf(query);
    Table table = tables.stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
    if (database == null || table == null) {
      throw new IllegalArgumentException(
          "query must name one of the tables "
              + tables.stream().map(Table::name).toList()
              + ", got "
              + name);
    }
    String sql = SqlRenderer.render(query, table);
    return new QueryResult(sql, database.number(name, sql));
  }

  /**
   * Asks what a person asks: a query in SQL that was written for this data. It is run as every
   * question is, read-only, behind the lock, within the limits of time and memory.
   *
   * @param sql a single SELECT from the tables of this catalogue that gives one number
   * @throws DatasetException if the query is anything else, reads anything else, fails or takes
   *     longer than its time
   * @throws IllegalStateException if the catalogue is closed
   */
  public QueryResult ask(String sql) {
    Objects.requireNonNull(sql, "sql must not be null");
    if (database == null) {
      throw new DatasetException("query", "there is no table to ask");
    }
    Set<String> names =
        tables.stream()
            .map(table -> table.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return new QueryResult(sql, database.number("query", sql, names));
  }

  /**
   * The rows that an answer is made of: of a share those of its part, of a difference those of its
   * first side.
   *
   * @param sql a query that {@link #ask} ran
   * @param most how many rows are given, at least 1
   * @return null where they cannot be told from the query, or the query is not of this catalogue
   * @throws IllegalArgumentException if {@code most} is below 1
   * @throws IllegalStateException if the catalogue is closed
   */
  public @Nullable EvidenceRows rows(String sql, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most must be at least 1, got " + most);
    }
    String from = RowsBehind.of(sql);
    if (database == null || from == null) {
      return null;
    }
    Set<String> names =
        tables.stream()
            .map(table -> table.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return database.rows(from, most, names);
  }

  private static String tableOf(Query query) {
    if (query instanceof Query.Select select) {
      return select.table();
    }
    if (query instanceof Query.Rank rank) {
      return rank.table();
    }
    if (query instanceof Query.RankOfGroup rank) {
      return rank.table();
    }
    return tableOf(((Query.Arithmetic) query).left());
  }

  /** Gives back the database. Questions under way fail. */
  @Override
  public void close() {
    if (database != null) {
      database.close();
    }
  }
}
