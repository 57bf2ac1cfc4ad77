package org.tallystick.verification;

import java.util.List;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Value;

/**
 * A run of words that names cells of a column.
 *
 * @param from the first word
 * @param to the word after the last
 * @param column the column
 * @param values the cells that the words may name; all those that hold them where no cell is named
 *     in full
 * @param whole whether the words are all of a cell
 * @param number whether the words are a number, which many columns may hold
 */
record CellMention(
    int from, int to, Column column, List<Value> values, boolean whole, boolean number) {
  CellMention {
    values = List.copyOf(values);
  }

  int length() {
    return to - from;
  }

  Condition condition() {
    return new Condition.OneOf(column.name(), values);
  }

  boolean overlaps(CellMention other) {
    return from < other.to && other.from < to;
  }

  /** Whether both are the same words. */
  boolean isAlike(CellMention other) {
    return from == other.from && to == other.to;
  }
}
