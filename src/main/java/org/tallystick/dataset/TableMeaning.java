package org.tallystick.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table means beyond its columns.
 *
 * @param key the columns whose cells together are different in every row, the fewest that are;
 *     empty if there are none
 * @param totals the rows that add up others; null if there are none
 * @param series columns that belong together as one value at several times
 */
public record TableMeaning(
    List<String> key, @Nullable TotalRows totals, List<ColumnSeries> series) {
  /** Nothing is understood. */
  static final TableMeaning UNKNOWN = new TableMeaning(List.of(), null, List.of());

  /** Copies the lists. */
  public TableMeaning {
    key = List.copyOf(key);
    series = List.copyOf(series);
  }
}
