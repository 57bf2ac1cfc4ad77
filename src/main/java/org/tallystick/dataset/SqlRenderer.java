package org.tallystick.dataset;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes queries as SQL. Names stand in double quotes and values in single quotes, both doubled
 * within; no other character has a meaning in DuckDB's plain literals, save NUL, which ends them
 * and is written as {@code chr(0)}. What is written is what is run, so that the SQL in a report is
 * the SQL that gave the number.
 */
final class SqlRenderer {
  /** Whether a column holds texts, of which those that are figures must be read. */
  private final Predicate<String> texts;

  private SqlRenderer(Predicate<String> texts) {
    this.texts = texts;
  }

  /** Every column that figures are made of holds numbers. */
  static String render(Query query) {
    return new SqlRenderer(column -> false).write(query);
  }

  /** Columns of {@code table} that hold texts are read as figures where figures are asked. */
  static String render(Query query, Table table) {
    return new SqlRenderer(
            name -> {
              Column column = table.find(name);
              return column != null && column.type() == ColumnType.TEXT;
            })
        .write(query);
  }

  private String write(Query query) {
    if (query instanceof Query.Select select) {
      return "SELECT "
          + aggregate(select.aggregate())
          + " FROM "
          + name(select.table())
          + where(select.conditions());
    }
    if (query instanceof Query.Rank rank) {
      return rank(rank);
    }
    if (query instanceof Query.RankOfGroup rank) {
      return rank(rank);
    }
    Query.Arithmetic arithmetic = (Query.Arithmetic) query;
    String left = "(" + write(arithmetic.left()) + ")";
    String right = "(" + write(arithmetic.right()) + ")";
    return switch (arithmetic.operator()) {
      case PERCENT_OF -> "SELECT 100.0 * " + left + " / nullif(" + right + ", 0)";
      case DIFFERENCE -> "SELECT " + left + " - " + right;
      case RATIO -> "SELECT 1.0 * " + left + " / nullif(" + right + ", 0)";
      case PERCENT_CHANGE ->
          "SELECT 100.0 * (" + left + " - " + right + ") / nullif(" + right + ", 0)";
    };
  }

  private String rank(Query.Rank rank) {
    String figure = figure(rank.column());
    String own =
        "(SELECT max(" + figure + ") FROM " + name(rank.table()) + where(rank.conditions()) + ")";
    String beyond =
        "count(*) FILTER (" + figure + (rank.largestFirst() ? " > " : " < ") + own + ")";
    return "SELECT CASE WHEN "
        + own
        + " IS NOT NULL THEN 1 + "
        + beyond
        + " END FROM "
        + name(rank.table());
  }

  private String rank(Query.RankOfGroup rank) {
    String column = name(rank.column());
    String from = name(rank.table()) + where(rank.conditions());
    String groups =
        "SELECT " + column + " AS v, count(*) AS n FROM " + from + " GROUP BY " + column;
    String own = "(SELECT n FROM g WHERE v = " + value(rank.value()) + ")";
    return "WITH g AS ("
        + groups
        + ") SELECT CASE WHEN "
        + own
        + " IS NOT NULL THEN 1 + count(*) FILTER (v IS NOT NULL AND n > "
        + own
        + ") END FROM g";
  }

  /** The cell as a figure; among texts {@code -34%} and {@code 1,200} are some. */
  private String figure(String column) {
    if (!texts.test(column)) {
      return name(column);
    }
    return "try_cast(regexp_replace(replace(CAST("
        + name(column)
        + " AS VARCHAR), '\u2212', '-'), '[,%$\u20ac\u00a3+ ]', '', 'g') AS DOUBLE)";
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

  private String aggregate(Aggregate aggregate) {
    if (aggregate instanceof Aggregate.CountRows) {
      return "count(*)";
    }
    if (aggregate instanceof Aggregate.CountDistinct distinct) {
      return "count(DISTINCT " + name(distinct.column()) + ")";
    }
    Aggregate.OfColumn of = (Aggregate.OfColumn) aggregate;
    String figure = figure(of.column());
    return switch (of.statistic()) {
      case SUM -> "sum(" + figure + ")";
      case MEAN -> "avg(" + figure + ")";
      case MEDIAN -> "median(" + figure + ")";
      case MIN -> "min(" + figure + ")";
      case MAX -> "max(" + figure + ")";
      case SAME ->
          "CASE WHEN min(" + figure + ") = max(" + figure + ") THEN min(" + figure + ") END";
    };
  }

  private String where(List<Condition> conditions) {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(this::condition)
            .collect(Collectors.joining(" AND ", " WHERE ", ""));
  }

  private String condition(Condition condition) {
    if (condition instanceof Condition.OneOf oneOf) {
      List<String> values = oneOf.values().stream().map(SqlRenderer::value).toList();
      return values.size() == 1
          ? name(oneOf.column()) + " = " + values.get(0)
          : name(oneOf.column()) + " IN (" + String.join(", ", values) + ")";
    }
    if (condition instanceof Condition.NoneOf noneOf) {
      List<String> values = noneOf.values().stream().map(SqlRenderer::value).toList();
      return name(noneOf.column()) + " NOT IN (" + String.join(", ", values) + ")";
    }
    if (condition instanceof Condition.Compared compared) {
      return figure(compared.column())
          + " "
          + compared.order().sign()
          + " "
          + compared.number().toPlainString();
    }
    if (condition instanceof Condition.Between between) {
      return figure(between.column())
          + " BETWEEN "
          + between.low().toPlainString()
          + " AND "
          + between.high().toPlainString();
    }
    if (condition instanceof Condition.ComparedTo compared) {
      return figure(compared.column())
          + " "
          + compared.order().sign()
          + " "
          + figure(compared.other());
    }
    if (condition instanceof Condition.Present present) {
      return name(present.column()) + " IS NOT NULL";
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
