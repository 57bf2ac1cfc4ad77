package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.dataset.DatasetCatalog;
import org.tallystick.dataset.DatasetException;
import org.tallystick.dataset.QueryResult;

/**
 * Tells for a claim which questions it may ask of the tables of a catalogue, what each accounts for
 * and leaves open, and what it answers. Immutable; safe for several threads.
 */
public final class QuestionExplanation {
  private static final int MOST = 12;
  private static final int THOUSANDTHS = 3;

  private final DatasetCatalog catalog;
  private final QuestionPlanner planner;
  private final Inquiry inquiry;
  private final RowSheet rows;
  private final ScoreSheet scores;

  /**
   * Over a catalogue, which stays the caller's to close.
   *
   * @param catalog the tables that are asked
   */
  public QuestionExplanation(DatasetCatalog catalog) {
    this.catalog = Objects.requireNonNull(catalog, "catalog must not be null");
    List<TableSense> senses = catalog.tables().stream().map(TableSense::new).toList();
    List<TableGuide> guides = senses.stream().map(TableGuide::new).toList();
    this.planner = new QuestionPlanner(senses);
    this.inquiry = new Inquiry(guides);
    this.rows = new RowSheet(guides);
    this.scores = new ScoreSheet(guides);
  }

  /**
   * The questions tried for a claim: the chosen one first, then cells that its sentence names, then
   * by how well they fit; {@value #MOST} at most.
   *
   * @param verification what came of it; null if nothing did
   */
  public List<Tried> of(Claim claim, Claims claims, @Nullable Verification verification) {
    Map<Question, Tried> tried = new LinkedHashMap<>();
    String sql = verification == null ? null : verification.sql();
    Phrasing phrasing = Phrasing.of(claim, claims);
    cells(phrasing, claims, sql, tried);
    for (Candidate candidate : planner.plan(claim, claims.byId())) {
      add(candidate.question(), phrasing, sql, planned(candidate), tried);
    }
    for (Weighed weighed : inquiry.weigh(phrasing, claims, Footing.NONE, List.of())) {
      add(weighed.proposal().question(), phrasing, sql, weighed(phrasing, weighed), tried);
    }
    List<Tried> sorted = new ArrayList<>(tried.values());
    if (verification != null && sql != null && sorted.stream().noneMatch(Tried::chosen)) {
      sorted.add(0, settled(verification, sql));
    }
    sorted.sort((a, b) -> Boolean.compare(b.chosen(), a.chosen()));
    return List.copyOf(sorted.subList(0, Math.min(MOST, sorted.size())));
  }

  private void cells(
      Phrasing phrasing, Claims claims, @Nullable String sql, Map<Question, Tried> tried) {
    Read cell = new Read(null, List.of(), List.of(), "It is the cell that the sentence names.");
    ScoreSheet.Score score = scores.read(phrasing);
    PairSheet.Pairs pairs = rows.pairs(phrasing, claims);
    if (pairs != null) {
      for (Question[] pair : pairs.cells()) {
        add(pair[0], phrasing, sql, cell, tried);
        add(pair[1], phrasing, sql, cell, tried);
      }
    } else if (score != null) {
      add(score.left(), phrasing, sql, cell, tried);
      add(score.right(), phrasing, sql, cell, tried);
    } else {
      rows.read(phrasing, claims).questions().forEach(q -> add(q, phrasing, sql, cell, tried));
    }
  }

  private static Read planned(Candidate candidate) {
    Linking linking = candidate.linking();
    List<String> open =
        new ArrayList<>(linking.unexplained().stream().map(Term::text).distinct().toList());
    if (linking.openPeriod()) {
      open.add("when");
    }
    return new Read(
        candidate.share(),
        linking.explained().stream().map(Term::text).distinct().sorted().toList(),
        open,
        candidate.explainsAll()
            ? "It accounts for all that the claim says."
            : "It counts rows, or a share of them, by what the claim says.");
  }

  private static Read weighed(Phrasing phrasing, Weighed weighed) {
    List<String> explained =
        phrasing.words().stream()
            .filter(word -> word.weight() > 0 && weighed.proposal().used().contains(word))
            .map(Said::text)
            .distinct()
            .toList();
    int score = Math.max(0, Math.min(weighed.score(), 1000));
    String against =
        weighed.proposal().penalty() == 0
            ? "Nothing speaks against it but what it leaves open."
            : "Against it: words of its columns that nobody said, or conditions that are not sure.";
    return new Read(
        BigDecimal.valueOf(score).movePointLeft(THOUSANDTHS),
        explained,
        List.copyOf(Inquiry.open(phrasing, weighed)),
        against);
  }

  private void add(
      Question question,
      Phrasing phrasing,
      @Nullable String chosen,
      Read read,
      Map<Question, Tried> tried) {
    if (tried.containsKey(question)) {
      return;
    }
    String sql = null;
    BigDecimal found = null;
    String reason = read.reason();
    try {
      QueryResult result = catalog.ask(question.query());
      sql = result.sql();
      found = Verifier.signed(phrasing, Verifier.inUnitOf(phrasing.claim(), result.value()));
    } catch (DatasetException e) {
      reason = "The data gave no answer: " + e.getMessage();
    }
    tried.put(
        question,
        new Tried(
            question.table(),
            question.words(),
            sql,
            found,
            found == null ? null : VerdictPolicy.judge(phrasing.claim().quantity(), found),
            read.fit(),
            read.explained(),
            read.open(),
            sql != null && sql.equals(chosen),
            reason));
  }

  /** The question that a verification rests on, where it came another way: a person pinned it. */
  private static Tried settled(Verification verification, String sql) {
    return new Tried(
        Objects.requireNonNullElse(verification.table(), ""),
        Objects.requireNonNullElse(verification.question(), "the query that was settled"),
        sql,
        verification.found(),
        verification.verdict(),
        null,
        List.of(),
        List.of(),
        true,
        verification.reason());
  }

  private record Read(
      @Nullable BigDecimal fit, List<String> explained, List<String> open, String reason) {}
}
