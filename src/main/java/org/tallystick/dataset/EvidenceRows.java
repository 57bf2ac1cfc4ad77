package org.tallystick.dataset;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that stand behind an answer. A value.
 *
 * @param sql what selects them
 * @param columns the names of the columns
 * @param rows some of the rows, in the table's order; null for a missing cell
 * @param all how many there are
 */
public record EvidenceRows(
    String sql, List<String> columns, List<List<@Nullable String>> rows, long all) {
  /** Checks for null; the lists are the caller's to leave alone. */
  public EvidenceRows {
    Objects.requireNonNull(sql, "sql must not be null");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
