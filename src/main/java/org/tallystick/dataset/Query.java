package org.tallystick.dataset;

import java.util.List;
import java.util.Objects;

/**
 * A question to a catalogue whose answer is one number. Typed, never text: names and values reach
 * the database quoted. Equal queries have equal answers, so a query may serve as a key.
 */
public sealed interface Query {
  /**
   * One number out of the rows of one table.
   *
   * @param table the table's name
   * @param aggregate what is made of the rows
   * @param conditions what a row must meet, all of them
   */
  record Select(String table, Aggregate aggregate, List<Condition> conditions) implements Query {
    /** Copies the list. */
    public Select {
      Objects.requireNonNull(table, "table must not be null");
      Objects.requireNonNull(aggregate, "aggregate must not be null");
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * One number out of two others; no number where either has none or the arithmetic is not defined.
   *
   * @param operator what is done with them
   * @param left the first
   * @param right the second
   */
  record Arithmetic(Operator operator, Query left, Query right) implements Query {
    /** Checks for null. */
    public Arithmetic {
      Objects.requireNonNull(operator, "operator must not be null");
      Objects.requireNonNull(left, "left must not be null");
      Objects.requireNonNull(right, "right must not be null");
    }
  }

  /**
   * The place of a number among the cells of a column, 1 for the first; the rows that stand before
   * it, and one. No number where the column has no figure in the rows that are placed.
   *
   * @param table the table's name
   * @param column the column's name
   * @param largestFirst whether the largest is first
   * @param conditions what the row that is placed must meet
   */
  record Rank(String table, String column, boolean largestFirst, List<Condition> conditions)
      implements Query {
    /** Copies the list. */
    public Rank {
      Objects.requireNonNull(table, "table must not be null");
      Objects.requireNonNull(column, "column must not be null");
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * The place of a value among the values of a column by the number of rows that have it, 1 for the
   * commonest.
   *
   * @param table the table's name
   * @param column the column's name
   * @param value the value that is placed
   * @param conditions what a row must meet to be counted
   */
  record RankOfGroup(String table, String column, Value value, List<Condition> conditions)
      implements Query {
    /** Copies the list. */
    public RankOfGroup {
      Objects.requireNonNull(table, "table must not be null");
      Objects.requireNonNull(column, "column must not be null");
      Objects.requireNonNull(value, "value must not be null");
      conditions = List.copyOf(conditions);
    }
  }

  /** What is done with two numbers. */
  enum Operator {
    /** The first as parts of a hundred of the second; none where the second is 0. */
    PERCENT_OF,
    /** The first less the second. */
    DIFFERENCE,
    /** The first divided by the second; none where the second is 0. */
    RATIO,
    /** By how many parts of a hundred of the second the first differs; none where that is 0. */
    PERCENT_CHANGE
  }
}
