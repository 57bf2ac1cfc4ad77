package org.tallystick.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tallystick.dataset.Condition;

/**
 * One way to read the conditions that a statement names.
 *
 * @param conditions what a row must meet
 * @param used the words that name them
 * @param each where several cells of one column are listed, the condition of each alone; else none
 */
record RowChoice(List<Condition> conditions, Set<Said> used, List<Condition> each) {
  RowChoice {
    conditions = List.copyOf(conditions);
    used = Set.copyOf(used);
    each = List.copyOf(each);
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
        conditions.stream().filter(one -> !one.column().equals(column)).toList(),
        used,
        each.stream().filter(one -> !one.column().equals(column)).toList());
  }

  /** The conditions for each of the listed cells; one list where none are listed. */
  List<List<Condition>> parts() {
    if (each.isEmpty()) {
      return List.of(conditions);
    }
    List<List<Condition>> parts = new ArrayList<>();
    for (Condition one : each) {
      List<Condition> part = new ArrayList<>(conditions);
      part.removeIf(other -> other.column().equals(one.column()));
      part.add(one);
      parts.add(part);
    }
    return parts;
  }
}
