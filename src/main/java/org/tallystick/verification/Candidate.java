package org.tallystick.verification;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A question that a claim may ask, with how well it fits.
 *
 * @param question the question
 * @param linking what of the claim it accounts for
 */
record Candidate(Question question, Linking linking) {
  private static final int MIN_EXPLAINED = 2;

  /**
   * Whether the question is the claim's: nothing that the claim says is left over, and what was
   * found is more than a single word, which may have been met by chance.
   */
  boolean explainsAll() {
    return linking.complete() && linking.explained().size() >= MIN_EXPLAINED;
  }

  /** The part of the claim's telling words that the question accounts for, 0–1. */
  BigDecimal share() {
    int explained = linking.explained().size();
    int all = explained + linking.unexplained().size() + (linking.openPeriod() ? 1 : 0);
    return all == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(explained).divide(BigDecimal.valueOf(all), new MathContext(2));
  }
}
