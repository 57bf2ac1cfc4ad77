package org.tallystick.verification;

import java.util.Set;

/**
 * A question that a claim may ask.
 *
 * @param question the question
 * @param used the words of the sentence that it accounts for
 * @param penalty what speaks against it, in parts of a thousand, from 0: words of headers that
 *     nobody said, conditions that are not sure, an aggregate that nobody asked for
 */
record Proposal(Question question, Set<Said> used, int penalty) {
  Proposal {
    used = Set.copyOf(used);
  }
}
