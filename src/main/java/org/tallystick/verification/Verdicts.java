package org.tallystick.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.dataset.QueryResult;
import org.tallystick.quantity.Kind;
import org.tallystick.verification.Verdict.Contradicted;
import org.tallystick.verification.Verdict.Imprecise;
import org.tallystick.verification.Verdict.Reason;
import org.tallystick.verification.Verdict.Supported;
import org.tallystick.verification.Verdict.Unverifiable;
import org.tallystick.verification.Verification.Alternative;

/** Tells people what weighed questions say. */
final class Verdicts {
  private static final int MAX_ALTERNATIVES = 3;

  /** A question that accounts for less than this is not worth showing. */
  private static final int TELLS = 200;

  private static final int THOUSANDTHS = 3;
  private static final BigDecimal SURE = new BigDecimal("0.9");
  private static final BigDecimal EVEN = new BigDecimal("0.5");

  private Verdicts() {}

  /** The verification that a decision makes; {@code strict} where it rests on no question. */
  static Verification of(
      Phrasing phrasing, Decision decision, List<Weighed> answered, Verification strict) {
    Weighed best = decision.best();
    QueryResult result = best == null ? null : best.result();
    if (best == null || result == null || !isSure(decision) && best.score() < TELLS) {
      return strict;
    }
    Claim claim = phrasing.claim();
    BigDecimal share =
        BigDecimal.valueOf(Math.max(0, Math.min(best.score(), 1000))).movePointLeft(THOUSANDTHS);
    return new Verification(
        claim.id(),
        decision.verdict(),
        claim.text(),
        best.found(),
        best.proposal().question().table(),
        result.sql(),
        best.proposal().question().words(),
        share.multiply(isSure(decision) ? SURE : EVEN).round(new MathContext(2)),
        sentence(phrasing, decision, best),
        answered.stream()
            .filter(one -> !one.equals(best))
            .limit(MAX_ALTERNATIVES)
            .map(Verdicts::alternative)
            .toList());
  }

  /** The verification of a claim that no data settle. */
  static Verification unsettled(
      Claim claim, Reason reason, BigDecimal confidence, String sentence) {
    return unsettled(claim, reason, confidence, sentence, null, null);
  }

  /**
   * The verification of a claim that no data settle, with the query that was asked in vain.
   *
   * @param sql the query; null if none was asked
   * @param question the query in words; null if none was asked
   */
  static Verification unsettled(
      Claim claim,
      Reason reason,
      BigDecimal confidence,
      String sentence,
      @Nullable String sql,
      @Nullable String question) {
    return new Verification(
        claim.id(),
        new Unverifiable(reason),
        claim.text(),
        null,
        null,
        sql,
        question,
        confidence,
        sentence,
        List.of());
  }

  private static boolean isSure(Decision decision) {
    return decision.verdict() instanceof Supported || decision.verdict() instanceof Contradicted;
  }

  private static Alternative alternative(Weighed one) {
    QueryResult result = Objects.requireNonNull(one.result());
    int score = Math.max(0, Math.min(one.score(), 1000));
    BigDecimal confidence =
        BigDecimal.valueOf(score)
            .movePointLeft(THOUSANDTHS)
            .multiply(EVEN)
            .multiply(EVEN)
            .round(new MathContext(2));
    return new Alternative(result.sql(), one.found(), confidence);
  }

  private static String sentence(Phrasing phrasing, Decision decision, Weighed best) {
    String unit = phrasing.claim().quantity().kind() == Kind.PERCENT ? " percent" : "";
    BigDecimal value = Objects.requireNonNull(best.found());
    String found =
        " " + best.proposal().question().table() + " gives " + printed(value) + unit + ".";
    if (decision.verdict() instanceof Supported) {
      return "The data agree:" + found;
    }
    if (decision.verdict() instanceof Contradicted) {
      return "The data disagree:" + found;
    }
    if (decision.verdict() instanceof Imprecise) {
      return "The data nearly agree:" + found;
    }
    Set<String> open = Inquiry.open(phrasing, best);
    return open.isEmpty()
        ? "Several questions fit, and their answers differ."
        : "No question accounts for all that is said; open: " + String.join(", ", open) + ".";
  }

  private static String printed(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal four = value.round(new MathContext(4));
    return four.compareTo(value) == 0 || value.scale() <= 0
        ? value.stripTrailingZeros().toPlainString()
        : four.toPlainString();
  }
}
