package org.tallystick.dataset;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query.
 *
 * @param sql the SQL that was run, as a person may run it again
 * @param value the number; null where there is none, such as a share of no rows
 */
public record QueryResult(String sql, @Nullable BigDecimal value) {
  /** Checks for null. */
  public QueryResult {
    Objects.requireNonNull(sql, "sql must not be null");
  }
}
