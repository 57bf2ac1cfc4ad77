package org.tallystick.verification;

import java.util.List;
import java.util.Set;
import org.tallystick.dataset.Condition;

/**
 * One way to read the conditions that a statement names.
 *
 * @param conditions what a row must meet
 * @param used the words that name them
 */
record RowChoice(List<Condition> conditions, Set<Said> used) {
  RowChoice {
    conditions = List.copyOf(conditions);
    used = Set.copyOf(used);
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  /** Whether a condition is on a column. */
  boolean isOn(String column) {
    return conditions.stream().anyMatch(one -> one.column().equals(column));
  }

  /** These conditions without those on a column. */
  RowChoice without(String column) {
    return new RowChoice(
        conditions.stream().filter(one -> !one.column().equals(column)).toList(), used);
  }
}
