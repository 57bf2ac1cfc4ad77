package org.tallystick.dataset;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes queries as SQL. Names stand in double quotes and values in single quotes, both doubled
 * within; no other character has a meaning in DuckDB's plain literals, save NUL, which ends them
 * and is written as {@code chr(0)}. What is written is what is run, so that the SQL in a report is
 * the SQL that gave the number.
 */
final class SqlRenderer {
  private SqlRenderer() {}

  static String render(Query query) {
    if (query instanceof Query.Select select) {
      return "SELECT "
          + aggregate(select.aggregate())
          + " FROM "
          + name(select.table())
          + where(select.conditions());
    }
    Query.Arithmetic arithmetic = (Query.Arithmetic) query;
    String left = "(" + render(arithmetic.left()) + ")";
    String right = "(" + render(arithmetic.right()) + ")";
    return switch (arithmetic.operator()) {
      case PERCENT_OF -> "SELECT 100.0 * " + left + " / nullif(" + right + ", 0)";
    };
  }

  /** A name of a table or column, in double quotes. Names never hold NUL: the loader sees to it. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text as a literal. */
  static String text(String text) {
    String quoted = "'" + text.replace("'", "''") + "'";
    return quoted.indexOf('\0') < 0 ? quoted : "(" + quoted.replace("\0", "' || chr(0) || '") + ")";
  }

  private static String aggregate(Aggregate aggregate) {
    if (aggregate instanceof Aggregate.CountRows) {
      return "count(*)";
    }
    throw new IllegalArgumentException("no SQL for " + aggregate);
  }

  private static String where(List<Condition> conditions) {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(SqlRenderer::condition)
            .collect(Collectors.joining(" AND ", " WHERE ", ""));
  }

  private static String condition(Condition condition) {
    if (condition instanceof Condition.OneOf oneOf) {
      List<String> values = oneOf.values().stream().map(SqlRenderer::value).toList();
      return values.size() == 1
          ? name(oneOf.column()) + " = " + values.get(0)
          : name(oneOf.column()) + " IN (" + String.join(", ", values) + ")";
    }
    Condition.During during = (Condition.During) condition;
    return "CAST("
        + name(during.column())
        + " AS DATE) BETWEEN DATE '"
        + during.first()
        + "' AND DATE '"
        + during.last()
        + "'";
  }

  private static String value(Value value) {
    if (value instanceof Value.Text text) {
      return text(text.text());
    }
    if (value instanceof Value.Number number) {
      return number.number().toPlainString();
    }
    if (value instanceof Value.Day day) {
      return "DATE '" + day.day() + "'";
    }
    return ((Value.Truth) value).truth() ? "TRUE" : "FALSE";
  }
}
