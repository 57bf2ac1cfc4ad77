package org.tallystick.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Condition.Order;
import org.tallystick.dataset.Value;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;

/** Questions made of a question by putting another thing in one of its places. */
final class Variation {
  private Variation() {}

  /**
   * The same of other rows: a condition takes the place of one on its column wherever there is one,
   * and narrows everything where there is none. Null where the question is not made of rows.
   */
  static @Nullable Question of(Question question, List<Condition> conditions) {
    Set<String> placed = new HashSet<>();
    for (Condition old : question.conditions()) {
      placed.add(old.column());
    }
    return map(
        question,
        measure -> {
          List<Condition> all = new ArrayList<>();
          for (Condition old : measure.conditions()) {
            if (conditions.stream().noneMatch(c -> c.column().equals(old.column()))) {
              all.add(old);
            }
          }
          for (Condition condition : conditions) {
            boolean here =
                measure.conditions().stream().anyMatch(c -> c.column().equals(condition.column()));
            if (here || !placed.contains(condition.column())) {
              all.add(condition);
            }
          }
          return new Measure(measure.table(), measure.aggregate(), all);
        });
  }

  /** The same of another column of figures; null where it is of none. */
  static @Nullable Question ofColumn(Question question, String from, String to) {
    return map(
        question,
        measure ->
            measure.aggregate() instanceof Aggregate.OfColumn of && of.column().equals(from)
                ? new Measure(
                    measure.table(),
                    new Aggregate.OfColumn(of.statistic(), to),
                    measure.conditions())
                : measure);
  }

  /** The same of the rows that do not meet one condition; null where it cannot be turned. */
  static @Nullable Question without(Question question, Condition condition) {
    Condition other = turned(condition);
    return other == null ? null : replaced(question, condition, other);
  }

  /** The same of another year; null where the question is of none. */
  static @Nullable Question shifted(Question question, int years) {
    for (Condition condition : question.conditions()) {
      Condition other = shifted(condition, years);
      if (other != null) {
        return replaced(question, condition, other);
      }
    }
    return null;
  }

  private static @Nullable Question replaced(Question question, Condition from, Condition to) {
    return map(
        question,
        measure ->
            new Measure(
                measure.table(),
                measure.aggregate(),
                measure.conditions().stream().map(c -> c.equals(from) ? to : c).toList()));
  }

  private static @Nullable Question map(Question question, UnaryOperator<Measure> change) {
    if (question instanceof Measure measure) {
      return change.apply(measure);
    }
    if (question instanceof Combine combine) {
      Question left = map(combine.left(), change);
      Question right = map(combine.right(), change);
      return left == null || right == null ? null : new Combine(combine.operation(), left, right);
    }
    return null;
  }

  private static @Nullable Condition turned(Condition condition) {
    if (condition instanceof Condition.OneOf one) {
      return new Condition.NoneOf(one.column(), one.values());
    }
    return condition instanceof Condition.Compared compared
        ? new Condition.Compared(compared.column(), turned(compared.order()), compared.number())
        : null;
  }

  private static Order turned(Order order) {
    return switch (order) {
      case ABOVE -> Order.AT_MOST;
      case AT_LEAST -> Order.BELOW;
      case BELOW -> Order.AT_LEAST;
      case AT_MOST -> Order.ABOVE;
    };
  }

  private static @Nullable Condition shifted(Condition condition, int years) {
    if (condition instanceof Condition.OneOf one
        && one.values().size() == 1
        && one.values().get(0) instanceof Value.Number number
        && PeriodSpotter.isYear(number.number().toPlainString())) {
      Value moved = new Value.Number(number.number().add(BigDecimal.valueOf(years)));
      return Condition.OneOf.equalTo(one.column(), moved);
    }
    if (condition instanceof Condition.During during) {
      LocalDate first = during.first();
      boolean year =
          first.getDayOfYear() == 1 && first.plusYears(1).minusDays(1).equals(during.last());
      return year
          ? new Condition.During(
              during.column(), first.plusYears(years), during.last().plusYears(years))
          : null;
    }
    return null;
  }
}
