package org.tallystick.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.dataset.QueryResult;
import org.tallystick.quantity.Kind;
import org.tallystick.verification.Verdict.Contradicted;
import org.tallystick.verification.Verdict.Supported;
import org.tallystick.verification.Verification.Alternative;

/**
 * What the cells say that a claim may state: it is supported where one of them agrees, and spoken
 * against only where row and column are exact and none does.
 */
final class SheetVerdict {
  private static final int MAX_ALTERNATIVES = 3;
  private static final BigDecimal EXACT = new BigDecimal("0.95");
  private static final BigDecimal LOOSE = new BigDecimal("0.7");
  private static final BigDecimal RIVAL = new BigDecimal("0.2");

  private SheetVerdict() {}

  /** The verification; null where the cells settle nothing. */
  static @Nullable Verification of(Claim claim, Sheet sheet, Function<Question, QueryResult> ask) {
    List<Answer> answers = new ArrayList<>();
    for (Question question : sheet.questions()) {
      QueryResult result = ask.apply(question);
      BigDecimal value = result.value();
      if (value != null) {
        Verdict verdict = VerdictPolicy.judge(claim.quantity(), value);
        answers.add(new Answer(question, result, value, verdict));
      }
    }
    Answer best = null;
    for (Answer one : answers) {
      best = best == null || rank(one) < rank(best) ? one : best;
    }
    if (best == null || rank(best) > 0 && !sheet.exact()) {
      return null;
    }
    List<Alternative> alternatives = new ArrayList<>();
    for (Answer one : answers) {
      if (one != best && alternatives.size() < MAX_ALTERNATIVES) {
        alternatives.add(new Alternative(one.result().sql(), one.found(), RIVAL));
      }
    }
    return verification(claim, best, sheet.exact(), alternatives);
  }

  /** What the two cells of a score say; null where they settle nothing. */
  static @Nullable Verification of(
      Claim claim, ScoreSheet.Score score, Function<Question, QueryResult> ask) {
    QueryResult left = ask.apply(score.left());
    QueryResult right = ask.apply(score.right());
    BigDecimal one = left.value();
    BigDecimal other = right.value();
    if (one == null || other == null) {
      return null;
    }
    boolean turned = !score.ordered() && one.compareTo(other) < 0;
    Answer first =
        answer(turned ? score.right() : score.left(), turned ? right : left, score.first());
    Answer second =
        answer(turned ? score.left() : score.right(), turned ? left : right, score.second());
    Answer best = rank(first) == 0 ? second : first;
    if (rank(best) > 0 && !score.exact()) {
      return null;
    }
    return verification(claim, best, score.exact(), List.of());
  }

  /** What the pairs of cells say; null where they settle nothing. */
  static @Nullable Verification of(
      Claim claim, PairSheet.Pairs pairs, Function<Question, QueryResult> ask) {
    Answer best = null;
    for (Question[] pair : pairs.cells()) {
      QueryResult made = ask.apply(pair[0]);
      QueryResult tried = ask.apply(pair[1]);
      if (made.value() == null || tried.value() == null) {
        continue;
      }
      Answer first = answer(pair[0], made, pairs.stated().made());
      Answer second = answer(pair[1], tried, pairs.stated().outOf());
      if (rank(first) == 0 && rank(second) == 0) {
        return verification(claim, first, pairs.exact(), List.of());
      }
      if (best == null || rank(second) == 0) {
        best = rank(first) == 0 ? second : first;
      }
    }
    if (best == null || !pairs.exact() || rank(best) == 0) {
      return null;
    }
    return verification(claim, best, true, List.of());
  }

  private static Verification verification(
      Claim claim, Answer best, boolean exact, List<Alternative> alternatives) {
    return new Verification(
        claim.id(),
        best.verdict(),
        claim.text(),
        best.found(),
        best.question().table(),
        best.result().sql(),
        best.question().words(),
        exact ? EXACT : LOOSE,
        sentence(claim, best),
        alternatives);
  }

  private static Answer answer(Question question, QueryResult result, BigDecimal stated) {
    BigDecimal found = Objects.requireNonNull(result.value());
    boolean same = stated.compareTo(found) == 0;
    return new Answer(question, result, found, same ? new Supported() : new Contradicted());
  }

  private static int rank(Answer answer) {
    return answer.verdict() instanceof Supported
        ? 0
        : answer.verdict() instanceof Contradicted ? 2 : 1;
  }

  private static String sentence(Claim claim, Answer best) {
    String unit = claim.quantity().kind() == Kind.PERCENT ? " percent" : "";
    String found =
        best.question().table()
            + " gives "
            + best.found().round(MathContext.DECIMAL32).stripTrailingZeros().toPlainString()
            + unit
            + ".";
    return switch (rank(best)) {
      case 0 -> "The data agree: " + found;
      case 1 -> "The data nearly agree: " + found;
      default -> "The data disagree: " + found;
    };
  }

  private record Answer(Question question, QueryResult result, BigDecimal found, Verdict verdict) {}
}
