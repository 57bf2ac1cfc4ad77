package org.tallystick.verification;

import java.util.Set;

/**
 * A question that a claim may ask.
 *
 * @param question the question
 * @param used the words of the sentence that it accounts for
 * @param penalty what speaks against it, in parts of a thousand, from 0: words of headers that
 *     nobody said, conditions that are not sure, an aggregate that nobody asked for
 * @param takenUp whether it carries on from a question of another claim and is not asked outright
 */
record Proposal(Question question, Set<Said> used, int penalty, boolean takenUp) {
  Proposal(Question question, Set<Said> used, int penalty) {
    this(question, used, penalty, false);
  }

  Proposal {
    used = Set.copyOf(used);
  }
}
