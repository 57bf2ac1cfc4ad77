package org.tallystick.verification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.QueryResult;

/**
 * A question with how well it fits and, once asked, its answer.
 *
 * @param proposal the question
 * @param explained the part of the claim's telling words that it accounts for, 0–1000
 * @param favour what speaks for it because the article asks of its columns elsewhere, from 0
 * @param result what was asked; null if it was not
 * @param found the answer in the claim's unit; null if there is none
 */
record Weighed(
    Proposal proposal,
    int explained,
    int favour,
    @Nullable QueryResult result,
    @Nullable BigDecimal found) {
  /** What it accounts for less what speaks against it. */
  int score() {
    return explained + favour - proposal.penalty();
  }

  Weighed answered(QueryResult answer, @Nullable BigDecimal inUnit) {
    return new Weighed(proposal, explained, favour, answer, inUnit);
  }
}
