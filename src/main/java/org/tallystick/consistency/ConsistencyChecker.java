package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;

/**
 * Lays the figures of an article against each other. Immutable and thread-safe: make one, ask it
 * often.
 *
 * <p>Ties are found once an article; every rule weighs the ties of its kind. A rule that throws
 * costs one warning, not the findings of the others.
 */
public final class ConsistencyChecker {
  private static final System.Logger LOG = System.getLogger(ConsistencyChecker.class.getName());

  private final List<ConsistencyRule<?>> rules;
  private final boolean withConsistent;
  private final boolean withDisputes;

  private ConsistencyChecker(
      List<ConsistencyRule<?>> rules, boolean withConsistent, boolean withDisputes) {
    this.rules = List.copyOf(rules);
    this.withConsistent = withConsistent;
    this.withDisputes = withDisputes;
  }

  /** A checker with every rule on the class path that tells only of figures that disagree. */
  public static ConsistencyChecker create() {
    List<ConsistencyRule<?>> rules = new ArrayList<>();
    for (ConsistencyRule<?> rule : ServiceLoader.load(ConsistencyRule.class)) {
      info(rule);
      rules.add(rule);
    }
    return of(rules);
  }

  /** A checker with these rules alone. Rules are asked in the order of their ids. */
  static ConsistencyChecker of(List<ConsistencyRule<?>> rules) {
    rules.forEach(ConsistencyChecker::info);
    List<ConsistencyRule<?>> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparing(rule -> info(rule).id()));
    return new ConsistencyChecker(sorted, false, false);
  }

  /**
   * The same checker without some rules.
   *
   * @throws IllegalArgumentException if no rule has one of the ids; the message names those there
   *     are
   */
  public ConsistencyChecker without(Set<String> ids) {
    List<String> known = rules().stream().map(RuleInfo::id).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException(
            "rule must be one of " + String.join(", ", known) + ", got " + id);
      }
    }
    return new ConsistencyChecker(
        rules.stream().filter(rule -> !ids.contains(info(rule).id())).toList(),
        withConsistent,
        withDisputes);
  }

  /** The same checker, which also tells of figures that agree. */
  public ConsistencyChecker withConsistent() {
    return new ConsistencyChecker(rules, true, withDisputes);
  }

  /**
   * The same checker, which also tells of two sources that give one thing different figures: an
   * imprecise finding, for the article itself is right to tell of both.
   */
  public ConsistencyChecker withDisputes() {
    return new ConsistencyChecker(rules, withConsistent, true);
  }

  /** What every rule is for, in the order of the ids. */
  public List<RuleInfo> rules() {
    return rules.stream().map(ConsistencyChecker::info).toList();
  }

  /** What {@code claims} has to say against itself. */
  public Outcome check(Claims claims) {
    return check(Ties.of(Reading.of(claims), Finders.ALL));
  }

  /**
   * How a claim of {@code claims} was laid against the others: the ties found and what each rule
   * says of them, those refused, and what sets it apart from the figures around it. Does the whole
   * check again; an ordinary {@link #check} records nothing.
   *
   * @param claim the claim's id
   * @return ties first, then what was refused; empty if there is no such claim
   */
  public List<Considered> explain(Claims claims, String claim) {
    List<Finding> told = check(claims).findings();
    return new TieExplanation(rules, withDisputes, claims, told).of(claim);
  }

  Outcome check(Ties ties) {
    List<Weighed> weighed = new ArrayList<>();
    List<String> warnings = new ArrayList<>(ties.warnings());
    for (ConsistencyRule<?> rule : rules) {
      try {
        weigh(rule, ties, weighed);
      } catch (RuntimeException | StackOverflowError e) {
        LOG.log(System.Logger.Level.DEBUG, "rule failed", e);
        warnings.add(
            "Rule "
                + info(rule).id()
                + " failed and was left out: "
                + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
      }
    }
    return new Outcome(number(onceEach(weighed)), warnings);
  }

  /** Whether two sources are told of, which may well differ. */
  static boolean isDispute(Tie tie) {
    return tie instanceof Tie.SameThing same && same.disputed();
  }

  private <T extends Tie> void weigh(ConsistencyRule<T> rule, Ties ties, List<Weighed> weighed) {
    List<Weighed> mine = new ArrayList<>();
    for (T tie : ties.of(rule.kind())) {
      if (isDispute(tie) && !withDisputes) {
        continue;
      }
      Optional<Weighing> weighing = rule.weigh(tie);
      if (weighing.isPresent()
          && (withConsistent || weighing.get().agreement() != Agreement.CONSISTENT)) {
        mine.add(new Weighed(info(rule).id(), weighing.get().finding("f1", info(rule).id())));
      }
    }
    weighed.addAll(mine);
  }

  /**
   * One disagreement is told once: of findings of which one rests on nothing that the other does
   * not rest on, the graver, surer and then the fuller is kept.
   */
  private static List<Finding> onceEach(List<Weighed> weighed) {
    List<Weighed> best = new ArrayList<>(weighed);
    best.sort(
        Comparator.comparing((Weighed w) -> w.finding.agreement())
            .reversed()
            .thenComparing(w -> w.finding.confidence(), Comparator.reverseOrder())
            .thenComparing(w -> -w.finding.evidence().size())
            .thenComparing(Weighed::rule)
            .thenComparing(w -> first(w.finding)));
    java.util.Map<Span, List<Set<Span>>> told = new java.util.HashMap<>();
    List<Finding> kept = new ArrayList<>();
    for (Weighed candidate : best) {
      Set<Span> spans = new HashSet<>();
      candidate.finding.evidence().forEach(evidence -> spans.add(evidence.span()));
      boolean known =
          spans.stream()
              .flatMap(span -> told.getOrDefault(span, List.of()).stream())
              .anyMatch(other -> other.containsAll(spans) || spans.containsAll(other));
      if (!known) {
        kept.add(candidate.finding);
        spans.forEach(
            span -> told.computeIfAbsent(span, key -> new ArrayList<>()).add(Set.copyOf(spans)));
      }
    }
    return kept;
  }

  private static List<Finding> number(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Comparator.comparing(ConsistencyChecker::first).thenComparing(Finding::rule));
    List<Finding> numbered = new ArrayList<>();
    for (Finding finding : sorted) {
      numbered.add(finding.withId("f" + (numbered.size() + 1)));
    }
    return numbered;
  }

  private static Span first(Finding finding) {
    return finding.evidence().stream()
        .map(Finding.Evidence::span)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  static RuleInfo info(ConsistencyRule<?> rule) {
    RuleInfo info = rule.getClass().getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalArgumentException(
          "rule must be annotated with @RuleInfo, got " + rule.getClass().getName());
    }
    return info;
  }

  private record Weighed(String rule, Finding finding) {}

  /**
   * What a check gave.
   *
   * @param findings in text order, numbered {@code f1}, {@code f2} …
   * @param warnings one plain sentence for each rule that failed
   */
  public record Outcome(List<Finding> findings, List<String> warnings) {
    /** Copies the lists. */
    public Outcome {
      findings = List.copyOf(findings);
      warnings = List.copyOf(warnings);
    }
  }
}
