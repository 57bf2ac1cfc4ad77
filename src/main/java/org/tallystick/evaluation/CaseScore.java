package org.tallystick.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.report.Report;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/**
 * How a report does beside what is expected of it.
 *
 * @param name of the case
 * @param disagreements how many there are in the text
 * @param caught how many of them a finding of that verdict names at least two figures of, or the
 *     only one
 * @param falseFindings {@code inconsistent} findings about anything else
 * @param answers how many claims are expected to have a certain verdict
 * @param right how many have it
 * @param found how many have the value that is expected
 * @param values how many are expected to have one
 * @param falseVerdicts claims {@code contradicted} that should not be
 * @param changes what is neither right nor known to be missed, and what is known to be missed and
 *     no longer is
 */
public record CaseScore(
    String name,
    int disagreements,
    int caught,
    int falseFindings,
    int answers,
    int right,
    int found,
    int values,
    int falseVerdicts,
    List<String> changes) {
  /** Copies the list. */
  public CaseScore {
    Objects.requireNonNull(name, "name must not be null");
    changes = List.copyOf(changes);
  }

  static CaseScore nothing(String name) {
    return new CaseScore(name, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
  }

  CaseScore plus(CaseScore other) {
    List<String> both = new ArrayList<>(changes);
    both.addAll(other.changes);
    return new CaseScore(
        name,
        disagreements + other.disagreements,
        caught + other.caught,
        falseFindings + other.falseFindings,
        answers + other.answers,
        right + other.right,
        found + other.found,
        values + other.values,
        falseVerdicts + other.falseVerdicts,
        both);
  }

  static CaseScore of(Corpus.Case one, Report report) {
    return new Scoring(one, report).score();
  }

  /** Lays one report beside what is expected. */
  private static final class Scoring {
    private final Corpus.Case one;
    private final Report report;
    private final List<String> changes = new ArrayList<>();

    Scoring(Corpus.Case one, Report report) {
      this.one = one;
      this.report = report;
    }

    CaseScore score() {
      List<Finding> alarms = new ArrayList<>();
      for (Finding finding : report.findings()) {
        if (finding.agreement() == Agreement.INCONSISTENT) {
          alarms.add(finding);
        }
      }
      Set<Finding> justified = new HashSet<>();
      int caught = 0;
      for (Expected.Disagreement expected : one.expected().findings()) {
        List<Finding> hits =
            report.findings().stream()
                .filter(finding -> finding.agreement() == expected.verdict())
                .filter(finding -> names(finding, expected))
                .toList();
        justified.addAll(hits);
        caught += hits.isEmpty() ? 0 : 1;
        if (hits.isEmpty() != expected.known()) {
          String figures =
              String.join(", ", expected.figures().stream().map(Object::toString).toList());
          changes.add((hits.isEmpty() ? "missed: " : "no longer missed: ") + figures);
        }
      }
      for (Finding alarm : alarms) {
        if (!justified.contains(alarm)) {
          changes.add("false alarm: " + alarm.rule() + ": " + alarm.message());
        }
      }
      long unjustified = alarms.stream().filter(alarm -> !justified.contains(alarm)).count();
      return answered(caught, Math.toIntExact(unjustified));
    }

    private boolean names(Finding alarm, Expected.Disagreement expected) {
      long named =
          expected.figures().stream()
              .filter(
                  figure ->
                      alarm.evidence().stream()
                          .anyMatch(
                              evidence ->
                                  evidence.document() == Finding.Document.ARTICLE
                                      && overlaps(
                                          figure, evidence.span().start(), evidence.span().end())))
              .count();
      return named >= Math.min(2, expected.figures().size());
    }

    private boolean overlaps(Expected.Figure figure, int start, int end) {
      int at = figure.start(one.article().text());
      return at >= 0 && at < end && start < at + figure.text().length();
    }

    private CaseScore answered(int caught, int falseFindings) {
      Map<String, Verification> first = new HashMap<>();
      report.verifications().forEach(v -> first.putIfAbsent(v.claim(), v));
      Set<String> expectedWrong = new HashSet<>();
      int right = 0;
      int found = 0;
      int values = 0;
      for (Expected.Answer answer : one.expected().claims()) {
        Claim claim = claim(answer.figure());
        Verification verification = claim == null ? null : first.get(claim.id());
        String given = verification == null ? "no claim" : verification.verdict().label();
        if (claim != null && answer.verdict().equals("contradicted")) {
          expectedWrong.add(claim.id());
        }
        right += given.equals(answer.verdict()) ? 1 : 0;
        if (answer.found() != null) {
          values++;
          found += isNear(answer.found(), verification) ? 1 : 0;
        }
        String known = Objects.requireNonNullElse(answer.now(), answer.verdict());
        if (!given.equals(known)) {
          String said = given.equals(answer.verdict()) ? "now right: " : "was " + known + ": ";
          changes.add(said + answer.figure() + " is " + given);
        }
      }
      int falseVerdicts = 0;
      for (Verification verification : report.verifications()) {
        if (verification.verdict() instanceof Verdict.Contradicted
            && !expectedWrong.contains(verification.claim())) {
          falseVerdicts++;
          changes.add("false alarm: the data contradict " + verification.stated());
        }
      }
      return new CaseScore(
          one.name(),
          one.expected().findings().size(),
          caught,
          falseFindings,
          one.expected().claims().size(),
          right,
          found,
          values,
          falseVerdicts,
          changes);
    }

    private @Nullable Claim claim(Expected.Figure figure) {
      return report.claims().all().stream()
          .filter(claim -> overlaps(figure, claim.span().start(), claim.span().end()))
          .findFirst()
          .orElse(null);
    }

    /** Half a unit of the last digit that is expected. */
    private static boolean isNear(BigDecimal expected, @Nullable Verification verification) {
      BigDecimal given = verification == null ? null : verification.found();
      return given != null
          && given
                  .subtract(expected)
                  .abs()
                  .compareTo(expected.ulp().movePointLeft(1).multiply(BigDecimal.valueOf(5)))
              <= 0;
    }
  }
}
