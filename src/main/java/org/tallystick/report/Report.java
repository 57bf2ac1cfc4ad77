package org.tallystick.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.style.StyleFinding;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/**
 * Everything there is to say about the numbers of one article. Immutable.
 *
 * @param article the article
 * @param claims what it says in numbers
 * @param findings where its figures meet or miss each other, in text order
 * @param verifications its claims laid against data, in text order; empty without data
 * @param against the text that the article was compared with, and what it has to say; null if none
 * @param style where its figures are not written in the house's style, in text order; empty where
 *     no style was given
 * @param settled what a person decided about its findings and claims
 * @param warnings what could not be looked at and why, one plain sentence each
 */
public record Report(
    Article article,
    Claims claims,
    List<Finding> findings,
    List<Verification> verifications,
    @Nullable Against against,
    List<StyleFinding> style,
    Settled settled,
    List<String> warnings) {
  /** A report on an article that was not compared with its source; nothing is settled. */
  public Report(
      Article article,
      Claims claims,
      List<Finding> findings,
      List<Verification> verifications,
      List<String> warnings) {
    this(article, claims, findings, verifications, null, List.of(), Settled.NOTHING, warnings);
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the claims are another article's
   */
  public Report {
    Objects.requireNonNull(article, "article must not be null");
    Objects.requireNonNull(settled, "settled must not be null");
    if (!claims.article().equals(article)) {
      throw new IllegalArgumentException(
          "claims must be those of " + article + ", got those of " + claims.article());
    }
    findings = List.copyOf(findings);
    verifications = List.copyOf(verifications);
    style = List.copyOf(style);
    warnings = List.copyOf(warnings);
  }

  /** Whether something is wrong: a finding is inconsistent, or data contradict a claim. */
  public boolean hasErrors() {
    return errors() > 0;
  }

  /**
   * How many findings are inconsistent and how many claims the data contradict, together. What a
   * person dismissed does not count.
   */
  public int errors() {
    long inconsistent =
        findings.stream()
            .filter(finding -> finding.agreement() == Agreement.INCONSISTENT)
            .filter(finding -> !settled.isDismissed(finding))
            .count();
    long contradicted =
        verifications.stream()
            .filter(verification -> verification.verdict() instanceof Verdict.Contradicted)
            .count();
    return Math.toIntExact(inconsistent + contradicted);
  }

  /**
   * The text that an article was written from.
   *
   * @param claims what that text says in numbers
   * @param fresh the ids of the article's claims that it does not have; empty where they were not
   *     asked for
   */
  public record Against(Claims claims, List<String> fresh) {
    /** Copies the list. */
    public Against {
      Objects.requireNonNull(claims, "claims must not be null");
      fresh = List.copyOf(fresh);
    }
  }
}
