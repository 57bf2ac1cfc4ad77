package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    return new Reading(List.of(new Check(question, Expected.STATED)), used, penalty);
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
   * @param expected what its answer must be
   */
  record Check(Question question, Expected expected) {
    /** Whether any answer above 0 will do. */
    boolean any() {
      return expected.any();
    }

    /** Whether the answer must be the figure stated. */
    boolean stated() {
      return !expected.any() && expected.number() == null;
    }
  }

  /**
   * What the answer to a check must be.
   *
   * @param number the number that it must be; null where it is the figure stated, or any will do
   * @param any whether any answer above 0 will do
   */
  record Expected(@Nullable BigDecimal number, boolean any) {
    /** The figure stated. */
    static final Expected STATED = new Expected(null, false);

    /** More than 0. */
    static final Expected ANY = new Expected(null, true);

    /** Just 1. */
    static final Expected ONE = new Expected(BigDecimal.ONE, false);
  }
}
