package org.tallystick.dataset;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/**
 * Makes Parquet files of a file of JSON lines that this program has written itself. One line is
 * held at a time, and rows keep the order of the lines, so that equal lines give equal bytes.
 * Stateless and thread-safe.
 */
public final class ParquetCopy {
  private static final int MEMORY_MEGABYTES = 1024;

  /** The room for one line that DuckDB takes unless told otherwise. */
  private static final long LEAST_LINE = 16L << 20;

  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}"
              + "|(u[dD][89a-fA-F]\\p{XDigit}{2})|.)");

  private final Path lines;
  private final Map<String, String> columns;
  private final long longest;

  /**
   * What is to be copied.
   *
   * @param lines JSON objects, one a line, UTF-8; must not be empty
   * @param columns the fields that are read, with their types as DuckDB writes them; a field that a
   *     line does not have is missing in its row
   * @param longest no line has more bytes, at least 0
   */
  public ParquetCopy(Path lines, Map<String, String> columns, long longest) {
    this.lines = lines;
    this.columns = Map.copyOf(columns);
    this.longest = Math.max(LEAST_LINE, longest + 1);
  }

  /**
   * Writes one file, in the place of one that is there. A surrogate without its other half, which
   * no UTF-8 can hold, becomes the replacement character.
   *
   * @param select the rows, as a SELECT over {@code lines}
   * @param parquet the file
   * @throws DatasetException if it cannot be written, or the lines are not what was said
   * @throws IOException if the lines cannot be read
   */
  public void write(String select, Path parquet) throws IOException {
    Path folder = Files.createTempDirectory("tallystick-parquet");
    Path source = folder.resolve("lines.jsonl");
    Path target = folder.resolve("rows.parquet");
    try {
      boolean sound = isSound();
      if (!sound) {
        mend(source);
      } else if (isPattern(lines)) {
        Files.createSymbolicLink(source, lines.toAbsolutePath());
      }
      boolean direct = !isPattern(parquet);
      Path read = Files.exists(source) ? source : lines.toAbsolutePath();
      copy(read, select, direct ? parquet.toAbsolutePath() : target, parquet);
      if (!direct) {
        Files.copy(target, parquet, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(source);
      Files.deleteIfExists(target);
      Files.deleteIfExists(folder);
    }
  }

  private void copy(Path source, String select, Path target, Path shown) {
    String types =
        columns.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(column -> quoted(column.getKey()) + ": " + quoted(column.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
    String sql =
        "COPY (WITH lines AS (SELECT * FROM read_json("
            + quoted(source.toString())
            + ", format = 'newline_delimited', compression = 'none', maximum_object_size = "
            + longest
            + ", columns = "
            + types
            + ")) "
            + select
            + ") TO "
            + quoted(target.toString())
            + " (FORMAT parquet, COMPRESSION zstd)";
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("memory_limit", MEMORY_MEGABYTES + "MiB");
    settings.setProperty("threads", "1");
    settings.setProperty("preserve_insertion_order", "true");
    try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw DuckTrouble.of(shown.toString(), e);
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Whether DuckDB takes a path for a pattern that several files may fit. */
  private static boolean isPattern(Path path) {
    return path.toAbsolutePath().toString().chars().anyMatch(c -> "*?[]{}".indexOf(c) >= 0);
  }

  private boolean isSound() throws IOException {
    try (BufferedReader in = Files.newBufferedReader(lines, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!mended(line).equals(line)) {
          return false;
        }
      }
      return true;
    }
  }

  private void mend(Path target) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(lines, StandardCharsets.UTF_8);
        BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write(mended(line));
        out.write('\n');
      }
    }
  }

  private static String mended(String line) {
    if (!line.contains("\\ud") && !line.contains("\\uD")) {
      return line;
    }
    return ESCAPE
        .matcher(line)
        .replaceAll(
            escape ->
                escape.group(1) == null
                    ? java.util.regex.Matcher.quoteReplacement(escape.group())
                    : "\\\\ufffd");
  }
}
