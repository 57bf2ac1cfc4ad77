package org.tallystick.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  /** Every condition that some row must meet, of all measures that it is made of. */
  List<Condition> conditions();

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
      return QuestionWords.of(aggregate) + QuestionWords.rows(table, conditions);
    }
  }

  /**
   * A number made of two others.
   *
   * @param operation what is done with them
   * @param left the first
   * @param right the second
   */
  record Combine(Operation operation, Question left, Question right) implements Question {
    /** Checks for null. */
    public Combine {
      Objects.requireNonNull(operation, "operation must not be null");
      Objects.requireNonNull(left, "left must not be null");
      Objects.requireNonNull(right, "right must not be null");
    }

    @Override
    public Query query() {
      return new Query.Arithmetic(operation.operator(), left.query(), right.query());
    }

    @Override
    public String words() {
      if (operation == Operation.SHARE
          && left instanceof Measure part
          && right instanceof Measure whole
          && part.aggregate().equals(whole.aggregate())
          && part.aggregate() instanceof Aggregate.CountRows) {
        List<Condition> own = new ArrayList<>(part.conditions());
        own.removeAll(whole.conditions());
        return "share where "
            + QuestionWords.of(own)
            + " among the "
            + QuestionWords.rows(whole.table(), whole.conditions());
      }
      return operation.words(left.words(), right.words());
    }

    @Override
    public String table() {
      return left.table();
    }

    @Override
    public List<Condition> conditions() {
      List<Condition> all = new ArrayList<>(left.conditions());
      all.addAll(right.conditions());
      return all;
    }
  }

  /**
   * The place of a row's figure among those of a column, 1 for the first.
   *
   * @param table the table's name
   * @param column the column's name
   * @param largestFirst whether the largest is first
   * @param conditions what the row must meet
   */
  record RankOf(String table, String column, boolean largestFirst, List<Condition> conditions)
      implements Question {
    /** Copies the list. */
    public RankOf {
      Objects.requireNonNull(table, "table must not be null");
      Objects.requireNonNull(column, "column must not be null");
      conditions = List.copyOf(conditions);
    }

    @Override
    public Query query() {
      return new Query.Rank(table, column, largestFirst, conditions);
    }

    @Override
    public String words() {
      return "place by "
          + (largestFirst ? "largest " : "smallest ")
          + QuestionWords.column(column)
          + " of the "
          + QuestionWords.rows(table, conditions);
    }
  }

  /**
   * The place of a value among those of its column by the rows that have it, 1 for the commonest.
   *
   * @param table the table's name
   * @param column the column's name
   * @param value the value
   * @param conditions what a row must meet to be counted
   */
  record RankOfGroup(String table, String column, Value value, List<Condition> conditions)
      implements Question {
    /** Copies the list. */
    public RankOfGroup {
      Objects.requireNonNull(table, "table must not be null");
      Objects.requireNonNull(column, "column must not be null");
      Objects.requireNonNull(value, "value must not be null");
      conditions = List.copyOf(conditions);
    }

    @Override
    public Query query() {
      return new Query.RankOfGroup(table, column, value, conditions);
    }

    @Override
    public String words() {
      return "place of " + value.words() + " by number of " + QuestionWords.rows(table, conditions);
    }
  }

  /** What is done with two numbers. */
  enum Operation {
    /** The first as a share of the second. */
    SHARE(Query.Operator.PERCENT_OF, "%s as a share of the %s"),
    /** The first less the second. */
    DIFFERENCE(Query.Operator.DIFFERENCE, "%s, less the %s"),
    /** How many times the second the first is. */
    RATIO(Query.Operator.RATIO, "%s, as a multiple of the %s"),
    /** By how much the first differs from the second, in percent of the second. */
    CHANGE(Query.Operator.PERCENT_CHANGE, "%s, as a change in percent from the %s");

    private final Query.Operator operator;
    private final String pattern;

    Operation(Query.Operator operator, String pattern) {
      this.operator = operator;
      this.pattern = pattern;
    }

    Query.Operator operator() {
      return operator;
    }

    String words(String left, String right) {
      return String.format(java.util.Locale.ROOT, pattern, left, right);
    }
  }
}
