package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Condition;

/**
 * What of a claim was found in a table.
 *
 * @param slots the conditions found, with the terms that each accounts for
 * @param explained the terms accounted for, by a condition or by what all rows have in common
 * @param unexplained the terms that nothing accounts for
 * @param openPeriod whether the claim names a time that no condition accounts for
 * @param row whether what is counted, or what happened to it, is what a row of the table is
 */
record Linking(
    List<Slot> slots,
    Set<Term> explained,
    List<Term> unexplained,
    boolean openPeriod,
    boolean row) {
  Linking {
    slots = List.copyOf(slots);
    explained = Set.copyOf(explained);
    unexplained = List.copyOf(unexplained);
  }

  /** The conditions. */
  List<Condition> conditions() {
    return slots.stream().map(Slot::condition).toList();
  }

  /** Whether nothing that the claim says is left over. */
  boolean complete() {
    return unexplained.isEmpty() && !openPeriod && row;
  }

  /**
   * This linking of a part together with that of the whole it is part of; null where the part lies
   * outside the whole, because they name different values of one column.
   */
  @Nullable Linking within(Linking whole) {
    List<Slot> all = new ArrayList<>(whole.slots);
    for (Slot slot : slots) {
      Slot same =
          all.stream()
              .filter(other -> other.condition().column().equals(slot.condition().column()))
              .findFirst()
              .orElse(null);
      if (same == null) {
        all.add(slot);
      } else if (!same.condition().equals(slot.condition())) {
        return null;
      }
    }
    Set<Term> found = new LinkedHashSet<>(whole.explained);
    found.addAll(explained);
    List<Term> left = new ArrayList<>(whole.unexplained);
    left.addAll(unexplained);
    return new Linking(all, found, left, openPeriod || whole.openPeriod, row || whole.row);
  }

  /**
   * A condition and the terms it accounts for.
   *
   * @param condition the condition
   * @param terms the terms; none for the period
   */
  record Slot(Condition condition, List<Term> terms) {
    Slot {
      terms = List.copyOf(terms);
    }
  }
}
