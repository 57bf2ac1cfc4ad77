package org.tallystick.verification;

import org.tallystick.claim.Claim;

/**
 * A claim before another, with the question that it asks of the data.
 *
 * @param claim the claim
 * @param sentence the sentence it stands in, as written
 * @param question what it asks
 */
record Precedent(Claim claim, String sentence, Question question) {
  /** How far back, in characters, a claim is still what another carries on from. */
  private static final int REACH = 450;

  /** Whether {@code later} may carry on from this claim. */
  boolean isBefore(Claim later) {
    int gap = later.span().start() - claim.span().end();
    return gap >= 0 && gap <= REACH && claim.section() == later.section();
  }

  /** Whether both state figures of one kind, in one unit. */
  boolean isAlike(Claim later) {
    return claim.quantity().kind() == later.quantity().kind()
        && claim.quantity().unit().equals(later.quantity().unit());
  }
}
