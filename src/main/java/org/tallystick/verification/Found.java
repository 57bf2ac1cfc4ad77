package org.tallystick.verification;

import java.util.Set;
import org.tallystick.dataset.Condition;

/**
 * A condition that words of a sentence name.
 *
 * @param condition the condition
 * @param words the words that name it; none where it is taken over from another sentence
 * @param strength how surely they do, 0–100
 * @param entity whether it names one row, or a few, by name
 */
record Found(Condition condition, Set<Said> words, int strength, boolean entity) {
  Found {
    words = Set.copyOf(words);
  }

  /** Whether both may stand in one question: other columns, other words. */
  boolean goesWith(Found other) {
    return !condition.column().equals(other.condition().column())
        && (words.isEmpty() || words.stream().noneMatch(other.words::contains));
  }

  int weight() {
    return words.stream().mapToInt(Said::weight).sum();
  }
}
