package org.tallystick.report;

import java.util.List;
import java.util.Objects;
import org.tallystick.article.Article;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/**
 * Everything there is to say about the numbers of one article. Immutable.
 *
 * @param article the article
 * @param claims what it says in numbers
 * @param findings where its figures meet or miss each other, in text order
 * @param verifications its claims laid against data, in text order; empty without data
 * @param warnings what could not be looked at and why, one plain sentence each
 */
public record Report(
    Article article,
    Claims claims,
    List<Finding> findings,
    List<Verification> verifications,
    List<String> warnings) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the claims are another article's
   */
  public Report {
    Objects.requireNonNull(article, "article must not be null");
    if (!claims.article().equals(article)) {
      throw new IllegalArgumentException(
          "claims must be those of " + article + ", got those of " + claims.article());
    }
    findings = List.copyOf(findings);
    verifications = List.copyOf(verifications);
    warnings = List.copyOf(warnings);
  }

  /** Whether something is wrong: a finding is inconsistent, or data contradict a claim. */
  public boolean hasErrors() {
    return errors() > 0;
  }

  /** How many findings are inconsistent and how many claims the data contradict, together. */
  public int errors() {
    long inconsistent =
        findings.stream().filter(finding -> finding.agreement() == Agreement.INCONSISTENT).count();
    long contradicted =
        verifications.stream()
            .filter(verification -> verification.verdict() instanceof Verdict.Contradicted)
            .count();
    return Math.toIntExact(inconsistent + contradicted);
  }
}
