package org.tallystick.evaluation;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** An evaluation as a table for people. */
public final class EvaluationText {
  private static final String ROW = "%-20s %9s %7s %9s %7s %7s%n";

  private EvaluationText() {}

  /**
   * Writes the table, and behind it what has changed, a line each.
   *
   * @throws IOException if {@code out} does
   */
  public static void write(Evaluation evaluation, Appendable out) throws IOException {
    out.append(row("case", "caught", "false", "verdicts", "found", "false"));
    for (CaseScore score : evaluation.scores()) {
      out.append(row(score));
    }
    if (evaluation.scores().size() > 1) {
      out.append(row(evaluation.total("all")));
    }
    List<String> changes = evaluation.changes();
    if (changes.isEmpty()) {
      out.append("\nEverything is as it was known to be.\n");
      return;
    }
    out.append("\nNot as it was known to be:\n");
    for (String change : changes) {
      out.append("  ").append(change).append('\n');
    }
  }

  private static String row(CaseScore score) {
    return row(
        score.name(),
        of(score.caught(), score.disagreements()),
        String.valueOf(score.falseFindings()),
        of(score.right(), score.answers()),
        of(score.found(), score.values()),
        String.valueOf(score.falseVerdicts()));
  }

  private static String of(int part, int whole) {
    return part + "/" + whole;
  }

  private static String row(
      String name, String caught, String alarms, String right, String found, String wrong) {
    return String.format(Locale.ROOT, ROW, name, caught, alarms, right, found, wrong)
        .replace(System.lineSeparator(), "\n");
  }
}
