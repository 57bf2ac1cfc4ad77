package org.tallystick.dataset;

import java.util.Objects;

/**
 * Two tables that speak of the same things: every row of the first is about at most one row of the
 * second.
 *
 * @param table the table with many rows for one
 * @param column its column that names the things
 * @param keyTable the table with one row for each thing
 * @param keyColumn its column in which every cell is different
 * @param values how many different values the first column has, at least 1
 * @param matched how many of them stand in the second column, 1 to {@code values}
 */
public record Join(
    String table, String column, String keyTable, String keyColumn, long values, long matched) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if they are out of range
   */
  public Join {
    Objects.requireNonNull(table, "table must not be null");
    Objects.requireNonNull(column, "column must not be null");
    Objects.requireNonNull(keyTable, "keyTable must not be null");
    Objects.requireNonNull(keyColumn, "keyColumn must not be null");
    if (matched < 1 || matched > values) {
      throw new IllegalArgumentException("matched must be 1 to " + values + ", got " + matched);
    }
  }
}
