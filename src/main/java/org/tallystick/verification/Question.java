package org.tallystick.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Query;
import org.tallystick.dataset.Value;

/** What a claim asks of the data, whose answer is one number. */
public sealed interface Question {
  /** The query whose answer is the question's. */
  Query query();

  /** The question in words, for people. */
  String words();

  /** The table that is asked. */
  String table();

  /**
   * A number made of the rows of a table.
   *
   * @param table the table's name
   * @param aggregate what is made of the rows
   * @param conditions what a row must meet, all of them
   */
  record Measure(String table, Aggregate aggregate, List<Condition> conditions)
      implements Question {
    /** Copies the list. */
    public Measure {
      Objects.requireNonNull(table, "table must not be null");
      Objects.requireNonNull(aggregate, "aggregate must not be null");
      conditions = List.copyOf(conditions);
    }

    @Override
    public Query query() {
      return new Query.Select(table, aggregate, conditions);
    }

    @Override
    public String words() {
      return "number of " + rows();
    }

    private String rows() {
      return "rows of " + table + (conditions.isEmpty() ? "" : " where " + inWords(conditions));
    }
  }

  /**
   * A number made of two others.
   *
   * @param operation what is done with them
   * @param left the first
   * @param right the second
   */
  record Combine(Operation operation, Measure left, Measure right) implements Question {
    /** Checks for null. */
    public Combine {
      Objects.requireNonNull(operation, "operation must not be null");
      Objects.requireNonNull(left, "left must not be null");
      Objects.requireNonNull(right, "right must not be null");
    }

    @Override
    public Query query() {
      return switch (operation) {
        case SHARE -> new Query.Arithmetic(Query.Operator.PERCENT_OF, left.query(), right.query());
      };
    }

    @Override
    public String words() {
      List<Condition> own = new ArrayList<>(left.conditions());
      own.removeAll(right.conditions());
      return "share where " + inWords(own) + " among the " + right.rows();
    }

    @Override
    public String table() {
      return left.table();
    }
  }

  /** What is done with two numbers. */
  enum Operation {
    /** The first as a share of the second. */
    SHARE
  }

  private static String inWords(List<Condition> conditions) {
    return conditions.stream().map(Question::inWords).collect(Collectors.joining(" and "));
  }

  private static String inWords(Condition condition) {
    String column = condition.column().replace('_', ' ');
    if (condition instanceof Condition.OneOf oneOf) {
      return column
          + " is "
          + oneOf.values().stream().map(Value::words).collect(Collectors.joining(" or "));
    }
    Condition.During during = (Condition.During) condition;
    return column + " is from " + during.first() + " to " + during.last();
  }
}
