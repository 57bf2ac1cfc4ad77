package org.tallystick.dataset;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table that the caller has at hand: read from a page, not from a file. A value.
 *
 * @param name how it is called in messages
 * @param title what stands above it; null if nothing does
 * @param rows its cells as written, row by row, with its headings first where it has any
 */
public record PrintedTable(String name, @Nullable String title, List<List<String>> rows) {
  /** Checks for null and copies the lists. */
  public PrintedTable {
    Objects.requireNonNull(name, "name must not be null");
    rows = rows.stream().map(List::copyOf).toList();
  }
}
