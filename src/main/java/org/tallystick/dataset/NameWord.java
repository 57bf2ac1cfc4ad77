package org.tallystick.dataset;

import java.util.List;
import java.util.Objects;

/**
 * A word of the name of a column or table.
 *
 * @param written the word as it stands there, lower case
 * @param meanings what it may mean, lower case, the likeliest first: for {@code pct} these are
 *     <i>percent, percentage, share</i>; the word itself where it is no short form
 */
public record NameWord(String written, List<String> meanings) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no meaning
   */
  public NameWord {
    Objects.requireNonNull(written, "written must not be null");
    meanings = List.copyOf(meanings);
    if (meanings.isEmpty()) {
      throw new IllegalArgumentException("word " + written + " must have a meaning, got 0");
    }
  }
}
