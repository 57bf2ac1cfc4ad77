package org.tallystick.verification;

import java.util.List;
import org.tallystick.dataset.Condition;

/**
 * A place in a sentence that names a row of a table by its key.
 *
 * @param guide the table
 * @param keys the rows that the words may name; one where they name it for certain
 * @param start where it starts in the article
 * @param end where it ends
 */
record RowMention(TableGuide guide, List<Condition> keys, int start, int end) {
  RowMention {
    keys = List.copyOf(keys);
  }

  /** Whether both stand for rows of one table that one column names. */
  boolean isLike(RowMention other) {
    return guide == other.guide && keys.get(0).column().equals(other.keys().get(0).column());
  }
}
