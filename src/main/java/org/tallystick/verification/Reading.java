package org.tallystick.verification;

import java.util.List;
import java.util.Set;

/**
 * A way to read a statement: it holds where every check does.
 *
 * @param checks what must hold; the first is the claim's own figure
 * @param used the words that the reading accounts for
 * @param penalty what speaks against it, in words, from 0
 */
record Reading(List<Check> checks, Set<Said> used, int penalty) {
  Reading {
    checks = List.copyOf(checks);
    used = Set.copyOf(used);
  }

  static Reading of(Question question, Set<Said> used, int penalty) {
    return new Reading(List.of(new Check(question, false)), used, penalty);
  }

  /** How many telling words it accounts for, less what speaks against it. */
  int score() {
    return (int)
            used.stream().filter(word -> word.weight() > 0 || StatementWords.changes(word)).count()
        - penalty;
  }

  /**
   * What must hold.
   *
   * @param question the question
   * @param any whether any answer above 0 will do; else it must be the figure stated
   */
  record Check(Question question, boolean any) {}
}
