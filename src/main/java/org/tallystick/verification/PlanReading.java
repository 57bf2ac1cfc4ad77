package org.tallystick.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Modality;
import org.tallystick.claim.Role;
import org.tallystick.dataset.DatasetException;
import org.tallystick.dataset.QueryResult;
import org.tallystick.quantity.Kind;
import org.tallystick.verification.Verdict.Contradicted;
import org.tallystick.verification.Verdict.Reason;
import org.tallystick.verification.Verdict.Supported;
import org.tallystick.verification.Verdict.Unverifiable;
import org.tallystick.verification.Verification.Alternative;

/**
 * Reads claims as counts of rows and shares of them, as their frames say, and settles only those of
 * which a question accounts for everything. One an article; not for several threads.
 */
final class PlanReading {
  private static final System.Logger LOGGER = System.getLogger(PlanReading.class.getName());
  private static final int MAX_ALTERNATIVES = 3;
  private static final BigDecimal SURE = new BigDecimal("0.95");
  private static final BigDecimal LIKELY = new BigDecimal("0.9");

  /** The figure itself chose among several questions that fit. */
  private static final BigDecimal DISPUTED = new BigDecimal("0.6");

  private static final BigDecimal EVEN = new BigDecimal("0.5");

  private final QuestionPlanner planner;
  private final Map<String, Claim> claims;
  private final Function<Question, QueryResult> ask;
  private final Map<String, Question> borneOut = new HashMap<>();

  PlanReading(
      QuestionPlanner planner, Map<String, Claim> claims, Function<Question, QueryResult> ask) {
    this.planner = planner;
    this.claims = claims;
    this.ask = ask;
  }

  /** The question that bears a claim out; null if none did. */
  @Nullable Question borneOut(Claim claim) {
    return borneOut.get(claim.id());
  }

  /** What the rows counted say of a claim. */
  Verification read(Claim claim) {
    if (claim.modality() != Modality.ASSERTED) {
      return Verdicts.unsettled(
          claim,
          Reason.NOT_A_STATISTIC,
          LIKELY,
          "It is " + claim.modality().label() + ", not said to be so.");
    }
    if (claim.role() == Role.PERIOD_LENGTH || claim.quantity().kind() == Kind.POLL_MARGIN) {
      return Verdicts.unsettled(
          claim, Reason.NOT_A_STATISTIC, LIKELY, "It is no statistic that a table could answer.");
    }
    if (!planner.hasTable(claim) && claim.base() == null) {
      return Verdicts.unsettled(
          claim, Reason.NO_TABLE, LIKELY, "No table has rows of what the figure counts.");
    }
    List<Candidate> candidates = planner.plan(claim, claims);
    if (candidates.isEmpty()) {
      return Verdicts.unsettled(
          claim,
          Reason.NO_COLUMN,
          LIKELY,
          QuestionPlanner.hasShape(claim)
              ? "No column holds what sets the figure's part apart from its whole."
              : "Rows and shares of rows are counted so far; this figure is neither.");
    }
    try {
      return answer(claim, candidates);
    } catch (DatasetException e) {
      LOGGER.log(System.Logger.Level.DEBUG, "no answer for " + claim.id(), e);
      return Verdicts.unsettled(
          claim, Reason.AMBIGUOUS, EVEN, "The data gave no answer: " + e.getMessage());
    }
  }

  private Verification answer(Claim claim, List<Candidate> candidates) {
    List<Answered> answered = new ArrayList<>();
    for (Candidate candidate : candidates) {
      QueryResult result = ask.apply(candidate.question());
      answered.add(new Answered(candidate, result, Verifier.inUnitOf(claim, result.value())));
    }
    List<Answered> fitting =
        answered.stream().filter(a -> a.candidate().explainsAll() && a.found() != null).toList();
    Answered first = answered.get(0);
    Answered best =
        fitting.stream()
            .filter(a -> verdict(claim, a) instanceof Supported)
            .findFirst()
            .orElse(first);
    List<Answered> rivals = answered.stream().filter(a -> !a.equals(best)).toList();
    if (best.found() == null || isEmpty(claim, best)) {
      return open(
          claim,
          best,
          rivals,
          Reason.NO_MATCHING_ROWS,
          "No row of " + best.table() + " meets the conditions.");
    }
    if (fitting.isEmpty()) {
      return open(
          claim,
          best,
          rivals,
          Reason.AMBIGUOUS,
          "The question leaves open: " + open(best.candidate().linking()) + ".");
    }
    Verdict verdict = verdict(claim, best);
    boolean disputed = fitting.stream().anyMatch(a -> !verdict(claim, a).equals(verdict));
    if (disputed && !(verdict instanceof Supported)) {
      return open(
          claim,
          best,
          rivals,
          Reason.AMBIGUOUS,
          "Several questions fit, and their answers differ.");
    }
    if (verdict instanceof Supported) {
      borneOut.put(claim.id(), best.candidate().question());
    }
    BigDecimal confidence = disputed ? DISPUTED : SURE;
    return verification(claim, best, rivals, verdict, confidence, sentence(claim, verdict, best));
  }

  private static Verification open(
      Claim claim, Answered best, List<Answered> rivals, Reason reason, String why) {
    return verification(claim, best, rivals, new Unverifiable(reason), EVEN, why);
  }

  private static Verdict verdict(Claim claim, Answered answered) {
    return VerdictPolicy.judge(claim.quantity(), Objects.requireNonNull(answered.found()));
  }

  /** Nothing was counted: that may mean that the words of the table were missed. */
  private static boolean isEmpty(Claim claim, Answered best) {
    return !claim.quantity().kind().isShare()
        && best.found() != null
        && best.found().signum() == 0
        && !claim.quantity().allowed().contains(BigDecimal.ZERO);
  }

  private static String open(Linking linking) {
    List<String> words = new ArrayList<>();
    linking.unexplained().stream().map(Term::text).distinct().forEach(words::add);
    if (linking.openPeriod()) {
      words.add("when");
    }
    return words.isEmpty() ? "whether the rows are what is counted" : String.join(", ", words);
  }

  private static String sentence(Claim claim, Verdict verdict, Answered best) {
    String unit = claim.quantity().kind() == Kind.PERCENT ? " percent" : "";
    String found = " " + best.table() + " gives " + best.printed() + unit + ".";
    if (verdict instanceof Supported) {
      return "The data agree:" + found;
    }
    return (verdict instanceof Contradicted ? "The data disagree:" : "The data nearly agree:")
        + found;
  }

  private static Verification verification(
      Claim claim,
      Answered best,
      List<Answered> rivals,
      Verdict verdict,
      BigDecimal confidence,
      String sentence) {
    return new Verification(
        claim.id(),
        verdict,
        claim.text(),
        best.found(),
        best.table(),
        best.result().sql(),
        best.candidate().question().words(),
        confidence,
        sentence,
        rivals.stream()
            .limit(MAX_ALTERNATIVES)
            .map(
                rival ->
                    new Alternative(
                        rival.result().sql(),
                        rival.found(),
                        rival.candidate().share().multiply(EVEN)))
            .toList());
  }

  private record Answered(Candidate candidate, QueryResult result, @Nullable BigDecimal found) {
    String table() {
      return candidate.question().table();
    }

    String printed() {
      BigDecimal value = Objects.requireNonNull(found);
      return value.signum() == 0
          ? "0"
          : value.round(new MathContext(4)).compareTo(value) == 0 || value.scale() <= 0
              ? value.stripTrailingZeros().toPlainString()
              : value.round(new MathContext(4)).toPlainString();
    }
  }
}
