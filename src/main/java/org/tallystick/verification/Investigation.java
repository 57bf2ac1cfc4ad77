package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.dataset.DatasetException;
import org.tallystick.dataset.QueryResult;
import org.tallystick.quantity.Quantity;
import org.tallystick.verification.Question.Combine;

/**
 * What the data say of the claims of one article that no plain reading settles. They are asked
 * twice: what the data bear out at first tells how far the article speaks of these data, and of
 * which columns; the others are then judged on that {@link Footing}. Not for several threads.
 */
final class Investigation {
  private static final System.Logger LOGGER = System.getLogger(Investigation.class.getName());

  private final Inquiry inquiry;
  private final Claims claims;
  private final Function<Question, QueryResult> ask;
  private final List<Case> cases = new ArrayList<>();

  Investigation(Inquiry inquiry, Claims claims, Function<Question, QueryResult> ask) {
    this.inquiry = inquiry;
    this.claims = claims;
    this.ask = ask;
  }

  /** Adds a claim that is settled. {@code by} is the question that bears it out; null for none. */
  void settled(Claim claim, Verification verification, @Nullable Question by) {
    cases.add(new Case(claim, null, verification, false, by));
  }

  /** Adds a claim that is open; {@code doubtful} where nothing may be said against it. */
  void open(Phrasing phrasing, Verification strict, boolean doubtful) {
    cases.add(new Case(phrasing.claim(), phrasing, strict, doubtful, null));
  }

  /** One verification a claim, in the order in which they were added. */
  List<Verification> verifications() {
    Map<Claim, Question> borneOut = new LinkedHashMap<>();
    Map<Claim, Judged> first = new HashMap<>();
    for (Case one : cases) {
      if (one.by() != null) {
        borneOut.put(one.claim(), one.by());
      } else if (one.phrasing() != null) {
        Judged judged = judge(one, Footing.NONE, List.of());
        if (judged == null) {
          continue;
        }
        first.put(one.claim(), judged);
        Weighed best = judged.decision().best();
        if (best != null && judged.decision().verdict() instanceof Verdict.Supported) {
          borneOut.put(one.claim(), best.proposal().question());
        }
      }
    }
    Footing footing = Footing.of(borneOut);
    List<Precedent> precedents = new ArrayList<>();
    boolean known = footing.level() > 0;
    List<Verification> verifications = new ArrayList<>();
    for (Case one : cases) {
      Judged judged =
          known || !precedents.isEmpty() ? judge(one, footing, precedents) : first.get(one.claim());
      verifications.add(verification(one, judged, precedents));
    }
    return List.copyOf(verifications);
  }

  private Verification verification(Case one, @Nullable Judged judged, List<Precedent> precedents) {
    Question question = one.by();
    Verification verification = one.strict();
    if (one.phrasing() != null && judged != null) {
      question = judged.decision().settled();
      verification =
          Verdicts.of(one.phrasing(), judged.decision(), judged.answered(), verification);
    }
    if (question != null) {
      precedents.add(new Precedent(one.claim(), claims.text(one.claim().sentence()), question));
    }
    return verification;
  }

  private @Nullable Judged judge(Case one, Footing footing, List<Precedent> precedents) {
    Phrasing phrasing = one.phrasing();
    if (phrasing == null) {
      return null;
    }
    Claim claim = one.claim();
    List<Weighed> answered = new ArrayList<>();
    for (Weighed weighed : inquiry.weigh(phrasing, claims, footing, precedents)) {
      try {
        Question question = weighed.proposal().question();
        QueryResult result = ask.apply(question);
        BigDecimal value = inquiry.inUnit(question, result.value());
        answered.add(
            weighed.answered(result, Verifier.signed(phrasing, Verifier.inUnitOf(claim, value))));
      } catch (DatasetException e) {
        LOGGER.log(System.Logger.Level.DEBUG, "no answer for " + claim.id(), e);
      }
    }
    if (answered.isEmpty()) {
      return null;
    }
    List<Quantity> beside = phrasing.beside().stream().map(Claim::quantity).toList();
    Decision decision = Decision.of(claim.quantity(), answered, beside, footing);
    boolean guess = one.doubtful() || Narrowness.isGuess(phrasing);
    guess |= isPartOfItself(claim, decision.best(), precedents);
    return new Judged(guess ? decision.orOpen() : decision, answered);
  }

  /**
   * Whether a question is of the part that a share of the claim is told of: in <i>half of the 20
   * schools have a library</i> what sets the share apart does not narrow its base.
   */
  private static boolean isPartOfItself(
      Claim claim, @Nullable Weighed best, List<Precedent> precedents) {
    return best != null
        && precedents.stream()
            .anyMatch(
                share ->
                    claim.id().equals(share.claim().base())
                        && share.question() instanceof Combine combine
                        && combine.left().equals(best.proposal().question()));
  }

  private record Case(
      Claim claim,
      @Nullable Phrasing phrasing,
      Verification strict,
      boolean doubtful,
      @Nullable Question by) {}

  private record Judged(Decision decision, List<Weighed> answered) {}
}
