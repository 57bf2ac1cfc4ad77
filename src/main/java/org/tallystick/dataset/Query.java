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

  /** What is done with two numbers. */
  enum Operator {
    /** The first as parts of a hundred of the second; none where the second is 0. */
    PERCENT_OF
  }
}
