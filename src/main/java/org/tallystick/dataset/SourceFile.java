package org.tallystick.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file to load as a table, or one database to load tables from.
 *
 * @param path where it is; empty for a JDBC URL
 * @param shown how the caller named it, for messages
 * @param format how it is read
 * @param dictionary what a data package or metadata say of it
 * @param url the JDBC URL; empty for a file
 * @param printed the table itself; null for a file or database
 */
record SourceFile(
    Path path,
    String shown,
    Format format,
    DataDictionary dictionary,
    String url,
    @Nullable PrintedTable printed) {
  SourceFile(Path path, String shown, Format format, DataDictionary dictionary) {
    this(path, shown, format, dictionary, "", null);
  }

  /** A table in hand. */
  static SourceFile printed(PrintedTable table) {
    DataDictionary dictionary = new DataDictionary(table.title(), null, Map.of(), List.of());
    return new SourceFile(Path.of(""), table.name(), Format.PRINTED, dictionary, "", table);
  }

  /** The tables behind a JDBC URL. */
  static SourceFile database(String url) {
    return new SourceFile(
        Path.of(""), JdbcCopier.shown(url), Format.JDBC, DataDictionary.NONE, url, null);
  }

  /** The name of the file without its ending. */
  String stem() {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** How large it is; 0 where that cannot be told, which reading it will show. */
  long bytes() {
    if (printed != null) {
      return 0;
    }
    try {
      return Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }

  /** How a file is read. */
  enum Format {
    /** Delimited text: {@code .csv .tsv}. */
    DELIMITED,
    /** JSON, an array or one object a line: {@code .json .jsonl .ndjson}. */
    JSON,
    /** Parquet: {@code .parquet}. */
    PARQUET,
    /** A workbook: {@code .xlsx .xlsm}. */
    WORKBOOK,
    /** A database file of DuckDB: {@code .duckdb}. */
    DUCKDB,
    /** Another database, by its JDBC URL. */
    JDBC,
    /** A table in hand. */
    PRINTED;

    /** The format that a file's ending stands for; null if none does. */
    static @Nullable Format of(Path path) {
      String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
      int dot = name.lastIndexOf('.');
      return switch (dot < 0 ? "" : name.substring(dot)) {
        case ".csv", ".tsv", ".tab" -> DELIMITED;
        case ".json", ".jsonl", ".ndjson" -> JSON;
        case ".parquet" -> PARQUET;
        case ".xlsx", ".xlsm" -> WORKBOOK;
        case ".duckdb" -> DUCKDB;
        default -> null;
      };
    }
  }
}
