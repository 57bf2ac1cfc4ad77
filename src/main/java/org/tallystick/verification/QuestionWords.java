package org.tallystick.verification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Value;

/** Questions in words, for people. */
final class QuestionWords {
  private QuestionWords() {}

  /** What is made of the rows, such as <i>median of loans</i>. */
  static String of(Aggregate aggregate) {
    if (aggregate instanceof Aggregate.CountRows) {
      return "number of ";
    }
    if (aggregate instanceof Aggregate.CountDistinct distinct) {
      return "number of different " + column(distinct.column()) + " in the ";
    }
    Aggregate.OfColumn of = (Aggregate.OfColumn) aggregate;
    String made =
        switch (of.statistic()) {
          case SAME -> "";
          case MIN -> "smallest ";
          case MAX -> "largest ";
          default -> of.statistic().name().toLowerCase(Locale.ROOT) + " of ";
        };
    return made + column(of.column()) + " in the ";
  }

  /** The rows. */
  static String rows(String table, List<Condition> conditions) {
    return "rows of " + table + (conditions.isEmpty() ? "" : " where " + of(conditions));
  }

  /** All the conditions. */
  static String of(List<Condition> conditions) {
    return conditions.stream().map(QuestionWords::of).collect(Collectors.joining(" and "));
  }

  /** A column as people call it. */
  static String column(String name) {
    return name.replace('_', ' ');
  }

  private static String of(Condition condition) {
    String column = column(condition.column());
    if (condition instanceof Condition.OneOf oneOf) {
      return column + " is " + list(oneOf.values());
    }
    if (condition instanceof Condition.NoneOf noneOf) {
      return column + " is not " + list(noneOf.values());
    }
    if (condition instanceof Condition.Compared compared) {
      return column + " " + sign(compared.order()) + " " + compared.number().toPlainString();
    }
    if (condition instanceof Condition.Between between) {
      return column
          + " is from "
          + between.low().toPlainString()
          + " to "
          + between.high().toPlainString();
    }
    if (condition instanceof Condition.ComparedTo compared) {
      return column + " " + sign(compared.order()) + " " + column(compared.other());
    }
    if (condition instanceof Condition.Present) {
      return column + " is given";
    }
    Condition.During during = (Condition.During) condition;
    return column + " is from " + during.first() + " to " + during.last();
  }

  private static String sign(Condition.Order order) {
    return switch (order) {
      case ABOVE -> "is above";
      case AT_LEAST -> "is at least";
      case BELOW -> "is below";
      case AT_MOST -> "is at most";
    };
  }

  private static String list(List<Value> values) {
    return values.stream().map(Value::words).collect(Collectors.joining(" or "));
  }
}
