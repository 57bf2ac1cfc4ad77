package org.tallystick.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tallystick.dataset.TableLoader.StagedColumn;

/**
 * Finds what the cells of text columns are. A column has a type only if all its cells have: one
 * word among numbers makes it text. Whole numbers that start with 0 are codes, hence text. {@code
 * 1,234} is a number, as is {@code 1 234}. Days are {@code 2018-03-02}, or {@code 3/2/2018} with
 * the month first unless only the day first fits all.
 */
final class ColumnTyping {
  /** How many columns are looked at in one statement. */
  private static final int BATCH = 10;

  private static final String GROUP = "[,\u00a0\u2009\u202f ]";
  private static final String SIGN = "[-+\u2212]?";
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  /** More digits than this before or after the point are kept as a double. */
  private static final int MAX_WHOLE_DIGITS = 24;

  private static final int MAX_SCALE = 12;

  private ColumnTyping() {}

  /** The select list that turns the stage into the table: every column typed and named. */
  static String typed(Statement statement, List<StagedColumn> columns) throws SQLException {
    List<String> list = new ArrayList<>();
    for (int from = 0; from < columns.size(); from += BATCH) {
      List<StagedColumn> batch = columns.subList(from, Math.min(columns.size(), from + BATCH));
      List<Map<Fact, Long>> facts = facts(statement, batch);
      for (int i = 0; i < batch.size(); i++) {
        StagedColumn column = batch.get(i);
        String cell = column.untyped() ? cast(column.cell(), facts.get(i)) : column.cell();
        list.add(cell + " AS " + SqlRenderer.name(column.name()));
      }
    }
    return String.join(", ", list);
  }

  private static List<Map<Fact, Long>> facts(Statement statement, List<StagedColumn> columns)
      throws SQLException {
    List<String> asked = new ArrayList<>();
    for (StagedColumn column : columns) {
      for (Fact fact : Fact.values()) {
        asked.add(column.untyped() ? fact.sql.replace("$", column.cell()) : "0");
      }
    }
    List<Map<Fact, Long>> answers = new ArrayList<>();
    try (ResultSet result =
        statement.executeQuery("SELECT " + String.join(", ", asked) + " FROM stage")) {
      result.next();
      int at = 1;
      for (int i = 0; i < columns.size(); i++) {
        Map<Fact, Long> facts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
          facts.put(fact, result.getLong(at++));
        }
        answers.add(facts);
      }
    }
    return answers;
  }

  private static String cast(String cell, Map<Fact, Long> facts) {
    long cells = facts.getOrDefault(Fact.CELLS, 0L);
    if (cells == 0 || facts.getOrDefault(Fact.CODES, 0L) > 0) {
      return cell;
    }
    String digits =
        "replace(regexp_replace(" + cell + ", '" + GROUP + "', '', 'g'), '\u2212', '-')";
    long numbers = facts.getOrDefault(Fact.NUMBERS, 0L);
    if (facts.getOrDefault(Fact.WHOLE, 0L) == cells) {
      return "CAST(" + digits + " AS BIGINT)";
    }
    if (numbers == cells) {
      long scale = facts.getOrDefault(Fact.SCALE, 0L);
      long whole = facts.getOrDefault(Fact.WHOLE_DIGITS, 0L);
      String type =
          scale > MAX_SCALE || whole > MAX_WHOLE_DIGITS
              ? "DOUBLE"
              : "DECIMAL(" + (MAX_WHOLE_DIGITS + scale) + ", " + scale + ")";
      return "CAST(" + digits + " AS " + type + ")";
    }
    if (numbers + facts.getOrDefault(Fact.EXPONENTS, 0L) == cells) {
      return "CAST(" + digits + " AS DOUBLE)";
    }
    if (facts.getOrDefault(Fact.DAYS, 0L) == cells) {
      return "CAST(" + cell + " AS DATE)";
    }
    if (facts.getOrDefault(Fact.MOMENTS, 0L) == cells) {
      return "CAST(" + cell + " AS TIMESTAMP)";
    }
    if (facts.getOrDefault(Fact.MONTH_FIRST, 0L) == cells) {
      return "CAST(strptime(" + cell + ", '%m/%d/%Y') AS DATE)";
    }
    if (facts.getOrDefault(Fact.DAY_FIRST, 0L) == cells) {
      return "CAST(strptime(" + cell + ", '%d/%m/%Y') AS DATE)";
    }
    return cell;
  }

  private static String matching(String pattern) {
    return "count($) FILTER (regexp_full_match($, '" + pattern + "'))";
  }

  private static String casting(String pattern, String cast) {
    return "count($) FILTER (regexp_full_match($, '" + pattern + "') AND " + cast + " IS NOT NULL)";
  }

  /** What is asked of every column; {@code $} stands for its cell. */
  private enum Fact {
    CELLS("count($)"),
    WHOLE(matching(SIGN + "(\\d{1,18}|\\d{1,3}(" + GROUP + "\\d{3}){1,5})")),
    NUMBERS(matching(SIGN + "(\\d+(\\.\\d*)?|\\.\\d+|\\d{1,3}(" + GROUP + "\\d{3})+(\\.\\d+)?)")),
    EXPONENTS(matching(SIGN + "\\d+(\\.\\d*)?[eE][-+]?\\d{1,3}")),
    CODES(matching("0\\d+")),
    SCALE("max(length(regexp_extract($, '\\.(\\d*)', 1)))"),
    WHOLE_DIGITS("max(length(regexp_replace(regexp_extract($, '^[^.]*'), '\\D', '', 'g')))"),
    DAYS(casting(DAY, "try_cast($ AS DATE)")),
    MOMENTS(casting(DAY + "[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?", "try_cast($ AS TIMESTAMP)")),
    MONTH_FIRST(casting("\\d{1,2}/\\d{1,2}/\\d{4}", "try_strptime($, '%m/%d/%Y')")),
    DAY_FIRST(casting("\\d{1,2}/\\d{1,2}/\\d{4}", "try_strptime($, '%d/%m/%Y')"));

    private final String sql;

    Fact(String sql) {
      this.sql = sql;
    }
  }
}
