package org.tallystick.article;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures that is printed with an article and is no part of its text. A value.
 *
 * @param name what it is called in messages: {@code table 1}, {@code table 2} … in page order
 * @param title its caption; null if it has none
 * @param rows its cells as written, row by row; the first row is that of the headings where the
 *     table says which its headings are
 */
public record PageTable(String name, @Nullable String title, List<List<String>> rows) {
  /** Checks for null and copies the lists. */
  public PageTable {
    Objects.requireNonNull(name, "name must not be null");
    rows = rows.stream().map(List::copyOf).toList();
  }
}
