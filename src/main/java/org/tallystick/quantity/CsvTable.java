package org.tallystick.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of this package's resources: lines of cells parted by commas, comments after {@code #},
 * the first other line naming the columns. Cells hold no commas.
 */
final class CsvTable {
  private CsvTable() {}

  /**
   * The rows below the header.
   *
   * @throws IllegalStateException if the resource is missing or a row has another number of cells
   *     than the header: the jar is broken
   */
  static List<String[]> rows(String resource) {
    InputStream stream = CsvTable.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("resource is missing: " + resource);
    }
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      int columns = -1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split(",", -1);
        if (columns < 0) {
          columns = cells.length;
        } else if (cells.length != columns) {
          throw new IllegalStateException(
              resource + ": row must have " + columns + " cells, got " + line);
        } else {
          rows.add(cells);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return rows;
  }

  /** The spellings in a cell, parted by {@code |}. */
  static String[] spellings(String cell) {
    return cell.isEmpty() ? new String[0] : cell.split("\\|", -1);
  }
}
