package org.tallystick.dataset;

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
final class ResourceTable {
  private ResourceTable() {}

  /**
   * The rows below the header.
   *
   * @throws IllegalStateException if the resource is missing or a row has another number of cells
   *     than the header: the jar is broken
   */
  static List<String[]> rows(String resource) {
    InputStream stream = ResourceTable.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("resource is missing: " + resource);
    }
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split(",", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    int width = rows.get(0).length;
    for (String[] row : rows) {
      if (row.length != width) {
        throw new IllegalStateException(
            resource + ": row must have " + width + " cells, got " + String.join(",", row));
      }
    }
    return rows.subList(1, rows.size());
  }
}
