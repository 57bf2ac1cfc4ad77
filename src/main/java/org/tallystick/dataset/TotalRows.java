package org.tallystick.dataset;

import java.util.List;
import java.util.Objects;

/**
 * Rows of a table that add up others, and so must not be counted with them.
 *
 * @param column the column that tells them
 * @param values its cells in those rows, at least one, as they stand there
 */
public record TotalRows(String column, List<String> values) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public TotalRows {
    Objects.requireNonNull(column, "column must not be null");
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("total rows of " + column + " must have a value, got 0");
    }
  }
}
