package org.tallystick.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Direction;
import org.tallystick.claim.Modality;
import org.tallystick.claim.Role;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.dataset.DatasetException;
import org.tallystick.dataset.Query;
import org.tallystick.dataset.QueryResult;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Quantity;
import org.tallystick.verification.Verdict.Contradicted;
import org.tallystick.verification.Verdict.Reason;
import org.tallystick.verification.Verdict.Supported;
import org.tallystick.verification.Verdict.Unverifiable;
import org.tallystick.verification.Verification.Alternative;

/**
 * Lays the claims of an article against the tables of a catalogue. Safe for use by several threads.
 *
 * <p>A claim is read as a question; its answer is a verdict only where the question accounts for
 * everything that the claim says. {@code contradicted} also needs every rival question that does so
 * to say the same. What remains is {@code unverifiable}, with its reason.
 */
public final class Verifier {
  private static final System.Logger LOGGER = System.getLogger(Verifier.class.getName());
  private static final int MAX_ALTERNATIVES = 3;
  private static final BigDecimal SURE = new BigDecimal("0.95");
  private static final BigDecimal LIKELY = new BigDecimal("0.9");

  /** The figure itself chose among several questions that fit. */
  private static final BigDecimal DISPUTED = new BigDecimal("0.6");

  private static final BigDecimal EVEN = new BigDecimal("0.5");

  /** What was understood of the catalogue asked last; most callers ask one catalogue for long. */
  private final AtomicReference<@Nullable Understood> last = new AtomicReference<>();

  /** A verifier without state but a memory of the catalogue asked last. */
  public Verifier() {}

  /**
   * Lays claims against a catalogue.
   *
   * @param claims the claims of an article
   * @param catalog the tables; null, or one without tables, makes every claim {@code unverifiable:
   *     no-dataset}
   * @return one verification a claim, in the order of the claims
   */
  public List<Verification> verify(Claims claims, @Nullable DatasetCatalog catalog) {
    if (catalog == null || catalog.tables().isEmpty()) {
      return claims.all().stream()
          .map(
              claim ->
                  Verdicts.unsettled(
                      claim, Reason.NO_DATASET, BigDecimal.ONE, "No data were given."))
          .toList();
    }
    Understood understood = understood(catalog);
    QuestionPlanner planner = understood.planner();
    Map<String, Claim> byId = claims.byId();
    Map<Query, QueryResult> answers = new HashMap<>();
    List<Verification> verifications = new ArrayList<>();
    for (Claim claim : claims.all()) {
      Phrasing phrasing = Phrasing.of(claim, claims);
      Sheet sheet = understood.rows().read(phrasing, claims);
      Verification cell = sheet(phrasing, claims, sheet, understood, catalog, answers);
      if (cell != null) {
        verifications.add(cell);
        continue;
      }
      Verification stated =
          understood
              .statements()
              .read(claim, claims, q -> answers.computeIfAbsent(q.query(), catalog::ask));
      if (stated != null) {
        verifications.add(stated);
        continue;
      }
      Verification strict = verify(claim, byId, planner, catalog, answers);
      verifications.add(
          isOpen(strict)
              ? inquire(
                  phrasing,
                  claims,
                  understood,
                  catalog,
                  answers,
                  strict,
                  sheet.isOpen() || stated != null)
              : strict);
    }
    return List.copyOf(verifications);
  }

  private Understood understood(DatasetCatalog catalog) {
    Understood known = last.get();
    if (known == null || known.catalog() != catalog) {
      List<TableSense> senses = catalog.tables().stream().map(TableSense::new).toList();
      List<TableGuide> guides = senses.stream().map(TableGuide::new).toList();
      known =
          new Understood(
              catalog,
              new QuestionPlanner(senses),
              new Inquiry(guides),
              new StatementReader(guides),
              new RowSheet(guides),
              new ScoreSheet(guides));
      last.set(known);
    }
    return known;
  }

  private static @Nullable Verification sheet(
      Phrasing phrasing,
      Claims claims,
      Sheet sheet,
      Understood understood,
      DatasetCatalog catalog,
      Map<Query, QueryResult> answers) {
    Claim claim = phrasing.claim();
    try {
      Function<Question, QueryResult> ask =
          question -> answers.computeIfAbsent(question.query(), catalog::ask);
      ScoreSheet.Score score = understood.scores().read(phrasing);
      PairSheet.Pairs pairs = understood.rows().pairs(phrasing, claims);
      if (pairs != null) {
        return SheetVerdict.of(claim, pairs, ask);
      }
      return score != null
          ? SheetVerdict.of(claim, score, ask)
          : SheetVerdict.of(claim, sheet, ask);
    } catch (DatasetException e) {
      LOGGER.log(System.Logger.Level.DEBUG, "no cell for " + claim.id(), e);
      return null;
    }
  }

  /** Whether other questions may still answer the claim. */
  private static boolean isOpen(Verification strict) {
    return strict.verdict() instanceof Unverifiable open
        && open.reason() != Reason.NOT_A_STATISTIC
        && open.reason() != Reason.NO_DATASET;
  }

  private static Verification inquire(
      Phrasing phrasing,
      Claims claims,
      Understood understood,
      DatasetCatalog catalog,
      Map<Query, QueryResult> answers,
      Verification strict,
      boolean doubtful) {
    Claim claim = phrasing.claim();
    List<Weighed> answered = new ArrayList<>();
    for (Weighed weighed : understood.inquiry().weigh(phrasing, claims)) {
      Question question = weighed.proposal().question();
      try {
        QueryResult result = answers.computeIfAbsent(question.query(), catalog::ask);
        answered.add(weighed.answered(result, signed(phrasing, inUnitOf(claim, result.value()))));
      } catch (DatasetException e) {
        LOGGER.log(System.Logger.Level.DEBUG, "no answer for " + claim.id(), e);
      }
    }
    if (answered.isEmpty()) {
      return strict;
    }
    List<Quantity> beside = phrasing.beside().stream().map(Claim::quantity).toList();
    Decision decision = Decision.of(claim.quantity(), answered, beside);
    boolean guess = doubtful || Narrowness.isGuess(phrasing);
    return Verdicts.of(phrasing, guess ? decision.orOpen() : decision, answered, strict);
  }

  private static Verification verify(
      Claim claim,
      Map<String, Claim> claims,
      QuestionPlanner planner,
      DatasetCatalog catalog,
      Map<Query, QueryResult> answers) {
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
      return answer(claim, candidates, catalog, answers);
    } catch (DatasetException e) {
      LOGGER.log(System.Logger.Level.DEBUG, "no answer for " + claim.id(), e);
      return Verdicts.unsettled(
          claim, Reason.AMBIGUOUS, EVEN, "The data gave no answer: " + e.getMessage());
    }
  }

  private static Verification answer(
      Claim claim,
      List<Candidate> candidates,
      DatasetCatalog catalog,
      Map<Query, QueryResult> answers) {
    List<Answered> answered = new ArrayList<>();
    for (Candidate candidate : candidates) {
      QueryResult result = answers.computeIfAbsent(candidate.question().query(), catalog::ask);
      answered.add(new Answered(candidate, result, inUnitOf(claim, result.value())));
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
      return verification(
          claim,
          best,
          rivals,
          new Unverifiable(Reason.NO_MATCHING_ROWS),
          EVEN,
          "No row of " + best.table() + " meets the conditions.");
    }
    if (fitting.isEmpty()) {
      return verification(
          claim,
          best,
          rivals,
          new Unverifiable(Reason.AMBIGUOUS),
          EVEN,
          "The question leaves open: " + open(best.candidate().linking()) + ".");
    }
    Verdict verdict = verdict(claim, best);
    boolean disputed = fitting.stream().anyMatch(a -> !verdict(claim, a).equals(verdict));
    if (disputed && !(verdict instanceof Supported)) {
      return verification(
          claim,
          best,
          rivals,
          new Unverifiable(Reason.AMBIGUOUS),
          EVEN,
          "Several questions fit, and their answers differ.");
    }
    BigDecimal confidence = disputed ? DISPUTED : SURE;
    return verification(claim, best, rivals, verdict, confidence, sentence(claim, verdict, best));
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

  /** Percent 0–100 for percents, 0–1 for fractions and ratios, as the claim states it. */
  static @Nullable BigDecimal inUnitOf(Claim claim, @Nullable BigDecimal value) {
    boolean part =
        claim.quantity().kind() == Kind.FRACTION || claim.quantity().kind() == Kind.RATIO;
    return value == null || !part ? value : value.movePointLeft(2).round(new MathContext(12));
  }

  /** <i>Fell 12 percent</i>: a column of changes says -12. */
  private static @Nullable BigDecimal unsigned(Claim claim, @Nullable BigDecimal value) {
    boolean fell = claim.change() != null && claim.change().direction() == Direction.DOWN;
    return value != null && fell && value.signum() < 0 && claim.quantity().kind().isShare()
        ? value.negate()
        : value;
  }

  /** As {@link #unsigned}, also where only a word says that it fell: <i>lost 12 percent</i>. */
  static @Nullable BigDecimal signed(Phrasing phrasing, @Nullable BigDecimal value) {
    Claim claim = phrasing.claim();
    boolean down =
        claim.change() == null
            && Cue.in(phrasing.words().stream().filter(Said::own).toList()).containsKey(Cue.DOWN);
    return value != null && down && value.signum() < 0 && claim.quantity().kind().isShare()
        ? value.negate()
        : unsigned(claim, value);
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

  private record Understood(
      DatasetCatalog catalog,
      QuestionPlanner planner,
      Inquiry inquiry,
      StatementReader statements,
      RowSheet rows,
      ScoreSheet scores) {
    Understood {
      Objects.requireNonNull(catalog, "catalog must not be null");
    }
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
