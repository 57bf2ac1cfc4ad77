package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Considered.Outcome;
import org.tallystick.quantity.Kind;

/**
 * Tells for one claim which ties were found, how each rule weighed them, what finders refused, and
 * what sets the claim's figure apart from the others that it might have been laid against.
 */
final class TieExplanation {
  private static final int MOST_OTHERS = 12;
  private static final int NEAR = 3;

  private final List<ConsistencyRule<?>> rules;
  private final boolean withDisputes;
  private final List<Finding> told;
  private final Refusals refusals = new Refusals();
  private final Reading reading;
  private final Ties ties;

  TieExplanation(
      List<ConsistencyRule<?>> rules, boolean withDisputes, Claims claims, List<Finding> told) {
    this.rules = rules;
    this.withDisputes = withDisputes;
    this.told = told;
    this.reading = Reading.of(claims, refusals);
    this.ties = Ties.of(reading, Finders.ALL);
  }

  /** What was considered for the figure of a claim: ties first, then refusals, nearest first. */
  List<Considered> of(String claim) {
    Figure figure = reading.find(claim);
    if (figure == null || !reading.placed(figure)) {
      return List.of();
    }
    List<Considered> considered = new ArrayList<>();
    Set<Figure> met = new HashSet<>();
    Set<Tie> weighed = new HashSet<>();
    for (ConsistencyRule<?> rule : rules) {
      weigh(rule, figure, weighed, met, considered);
    }
    for (Tie tie : ties.of(Tie.class)) {
      if (TieFigures.of(tie).contains(figure) && weighed.add(tie)) {
        met.addAll(TieFigures.of(tie));
        String reason = "No rule that is switched on weighs such a tie.";
        considered.add(entry(tie, Outcome.SILENT, null, null, reason));
      }
    }
    met.add(figure);
    refused(figure, met, considered);
    others(figure, met, considered);
    return List.copyOf(considered);
  }

  private <T extends Tie> void weigh(
      ConsistencyRule<T> rule,
      Figure figure,
      Set<Tie> weighed,
      Set<Figure> met,
      List<Considered> considered) {
    String id = ConsistencyChecker.info(rule).id();
    for (T tie : ties.of(rule.kind())) {
      List<Figure> figures = TieFigures.of(tie);
      if (!figures.contains(figure)) {
        continue;
      }
      weighed.add(tie);
      met.addAll(figures);
      if (ConsistencyChecker.isDispute(tie) && !withDisputes) {
        String reason = "Two sources differ; the article is right to tell of both.";
        considered.add(entry(tie, Outcome.SILENT, id, null, reason));
        continue;
      }
      Optional<Weighing> weighing = rule.weigh(tie);
      if (weighing.isEmpty()) {
        String reason = "The rule cannot decide it by these figures.";
        considered.add(entry(tie, Outcome.SILENT, id, null, reason));
      } else {
        considered.add(weighed(tie, id, weighing.get()));
      }
    }
  }

  private Considered weighed(Tie tie, String rule, Weighing weighing) {
    Finding made = weighing.finding("f1", rule);
    if (weighing.agreement() == Agreement.CONSISTENT) {
      String how = made.arithmetic().isEmpty() ? "" : ": " + made.arithmetic();
      return new Considered(
          TieFigures.name(tie),
          made.evidence(),
          Outcome.CONSISTENT,
          rule,
          null,
          "They agree" + how + ".");
    }
    Finding same =
        told.stream()
            .filter(f -> f.rule().equals(rule) && f.evidence().equals(made.evidence()))
            .findFirst()
            .orElse(null);
    if (same != null) {
      Outcome outcome =
          same.agreement() == Agreement.INCONSISTENT ? Outcome.INCONSISTENT : Outcome.IMPRECISE;
      return new Considered(
          TieFigures.name(tie), made.evidence(), outcome, rule, same.id(), same.message());
    }
    Finding instead = instead(made);
    return new Considered(
        TieFigures.name(tie),
        made.evidence(),
        Outcome.TOLD,
        rule,
        instead == null ? null : instead.id(),
        "A graver, surer or fuller finding says so already.");
  }

  /** The finding about the same figures that was kept. */
  private @Nullable Finding instead(Finding made) {
    Set<Span> spans = spans(made);
    return told.stream()
        .filter(f -> spans(f).containsAll(spans) || spans.containsAll(spans(f)))
        .findFirst()
        .orElse(null);
  }

  private static Set<Span> spans(Finding finding) {
    Set<Span> spans = new HashSet<>();
    finding.evidence().forEach(evidence -> spans.add(evidence.span()));
    return spans;
  }

  private void refused(Figure figure, Set<Figure> met, List<Considered> considered) {
    for (Refusals.Refusal refusal : refusals.all()) {
      if (refusal.figures().contains(figure)) {
        met.addAll(refusal.figures());
        considered.add(
            new Considered(
                refusal.tie(),
                refusal.figures().stream().map(Figure::evidence).toList(),
                Outcome.REFUSED,
                null,
                null,
                refusal.reason()));
      }
    }
  }

  /** Figures nearby, or of the same things, that no finder laid beside this one. */
  private void others(Figure figure, Set<Figure> met, List<Considered> considered) {
    Passage home = reading.passage(figure);
    reading.figures().stream()
        .filter(other -> !met.contains(other) && reading.placed(other))
        .filter(other -> inSight(figure, other) && comparable(figure, other))
        .sorted(
            Comparator.comparingInt(
                other -> Math.abs(reading.passage(other).index() - home.index())))
        .limit(MOST_OTHERS)
        .forEach(
            other ->
                considered.add(
                    new Considered(
                        Considered.ANY_TIE,
                        List.of(figure.evidence(), other.evidence()),
                        Outcome.REFUSED,
                        null,
                        null,
                        String.join(" ", Differences.between(reading, figure, other)))));
  }

  private boolean inSight(Figure figure, Figure other) {
    int apart = Math.abs(reading.passage(other).index() - reading.passage(figure).index());
    return apart <= NEAR
        || figure.inHeadline() != other.inHeadline()
        || Frames.sameHead(figure.claim(), other.claim());
  }

  /** Whether some arithmetic could bind the two: the same unit, or a share and an amount. */
  private static boolean comparable(Figure figure, Figure other) {
    return Frames.sameUnit(figure, other)
        || (isRelative(figure) && Bases.canHold(other, figure))
        || (isRelative(other) && Bases.canHold(figure, other));
  }

  private static boolean isRelative(Figure figure) {
    BigDecimal value = figure.value();
    return figure.kind().isShare() || (figure.kind() == Kind.MULTIPLE && value != null);
  }

  private static Considered entry(
      Tie tie, Outcome outcome, @Nullable String rule, @Nullable String finding, String reason) {
    return new Considered(
        TieFigures.name(tie), TieFigures.evidence(tie), outcome, rule, finding, reason);
  }
}
