package org.tallystick.verification;

import java.math.BigDecimal;
import java.math.MathContext;
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
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.dataset.DatasetException;
import org.tallystick.dataset.Query;
import org.tallystick.dataset.QueryResult;
import org.tallystick.quantity.Kind;
import org.tallystick.verification.Verdict.Reason;
import org.tallystick.verification.Verdict.Unverifiable;

/**
 * Lays the claims of an article against the tables of a catalogue. Safe for use by several threads.
 *
 * <p>A claim is read as a question; its answer is a verdict only where the question accounts for
 * everything that the claim says. {@code contradicted} also needs every rival question that does so
 * to say the same. What remains is {@code unverifiable}, with its reason.
 */
public final class Verifier {
  private static final System.Logger LOGGER = System.getLogger(Verifier.class.getName());

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
    Map<Query, QueryResult> answers = new HashMap<>();
    Function<Question, QueryResult> ask =
        question -> answers.computeIfAbsent(question.query(), catalog::ask);
    PlanReading plan = new PlanReading(understood.planner(), claims.byId(), ask);
    Investigation investigation = new Investigation(understood.inquiry(), claims, ask);
    for (Claim claim : claims.all()) {
      Phrasing phrasing = Phrasing.of(claim, claims);
      Verification stated = understood.statements().read(claim, claims, ask);
      if (stated != null) {
        investigation.settled(claim, stated, null);
        continue;
      }
      Sheet sheet = understood.rows().read(phrasing, claims);
      Verification cell = sheet(phrasing, claims, sheet, understood, ask);
      if (cell != null) {
        investigation.settled(claim, cell, null);
        continue;
      }
      Verification strict = plan.read(claim);
      if (isOpen(strict)) {
        investigation.open(phrasing, strict, sheet.isOpen());
      } else {
        investigation.settled(claim, strict, plan.borneOut(claim));
      }
    }
    return investigation.verifications();
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
      Function<Question, QueryResult> ask) {
    Claim claim = phrasing.claim();
    try {
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
}
