package org.tallystick.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tallystick.dataset.DatasetException;
import org.tallystick.dataset.ParquetCopy;

/**
 * The reports of a run as three tables: a row a claim, a finding and a verification, each with its
 * article's id, headline, date and source. Made of the reports alone, so that equal reports give
 * equal bytes, however often their run was broken or shared out.
 */
final class Tables {
  /** What the tables are called; {@code .parquet} is behind it. */
  static final List<String> NAMES = List.of("claims", "findings", "verifications");

  private static final String TYPES = "report-types.tsv";

  private Tables() {}

  /** Where a table is. */
  static Path file(BatchFolder folder, String name) {
    return folder.file(name + ".parquet");
  }

  /** Whether all are there. */
  static boolean areThere(BatchFolder folder) {
    return NAMES.stream().allMatch(name -> Files.isRegularFile(file(folder, name)));
  }

  /** Removes those of an earlier run. */
  static void remove(BatchFolder folder) throws IOException {
    for (String name : NAMES) {
      Files.deleteIfExists(file(folder, name));
    }
  }

  /**
   * Makes the tables.
   *
   * @throws BatchException if they cannot be written
   */
  static void write(BatchFolder folder) throws IOException {
    ParquetCopy copy = new ParquetCopy(folder.file(BatchFolder.REPORTS), types(), longest(folder));
    Path unfinished = folder.file(BatchFolder.UNFINISHED);
    for (String name : NAMES) {
      try {
        copy.write(resource(name + ".sql"), unfinished);
      } catch (DatasetException e) {
        throw new BatchException(file(folder, name) + ": cannot be written: " + e.getMessage(), e);
      }
      Files.move(unfinished, file(folder, name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static long longest(BatchFolder folder) throws IOException {
    try (Stream<Entry> entries = Journal.entries(folder.path())) {
      return entries.mapToLong(entry -> entry.report().bytes()).max().orElse(0);
    }
  }

  private static Map<String, String> types() throws IOException {
    Map<String, String> types = new LinkedHashMap<>();
    resource(TYPES)
        .lines()
        .forEach(
            line -> {
              int tab = line.indexOf('\t');
              types.put(line.substring(0, tab), line.substring(tab + 1));
            });
    return types;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Tables.class.getResourceAsStream(name), "resource must be there")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
