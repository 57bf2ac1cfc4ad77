package org.tallystick.report;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.consistency.Agreement;
import org.tallystick.verification.Verdict;

/** The line that closes a report: how many figures, and how they fared. */
final class TextSummary {
  private final Page page;

  TextSummary(Page page) {
    this.page = page;
  }

  String of(Report report) {
    int figures = report.claims().all().size();
    Paragraph line = new Paragraph(page);
    if (report.hasErrors()) {
      line.add(count(report.errors(), "problem"), Ink.RED);
    } else {
      line.add(figures == 0 ? "No figures found" : "No contradiction found", Ink.GREEN);
    }
    if (figures > 0) {
      line.add(" in " + count(figures, "figure"), Ink.STRONG);
    }
    List<String> parts = parts(report);
    line.add(parts.isEmpty() ? "." : ": " + String.join("; ", parts) + ".");
    return line.lines("", "");
  }

  private static List<String> parts(Report report) {
    List<String> own = new ArrayList<>();
    add(own, findings(report, Agreement.INCONSISTENT), "inconsistent");
    add(own, findings(report, Agreement.IMPRECISE), "imprecise");
    add(own, report.findings().stream().filter(report.settled()::isDismissed).count(), "dismissed");
    List<String> data = new ArrayList<>();
    add(data, verifications(report, Verdict.Contradicted.class), "contradicted");
    add(data, verifications(report, Verdict.Imprecise.class), "imprecise");
    add(data, verifications(report, Verdict.Supported.class), "supported");
    add(data, unanswered(report), "not answered");
    List<String> parts = new ArrayList<>();
    if (!own.isEmpty()) {
      parts.add(String.join(", ", own));
    }
    if (!data.isEmpty()) {
      parts.add("by the data " + String.join(", ", data));
    }
    return parts;
  }

  private static void add(List<String> parts, long n, String what) {
    if (n > 0) {
      parts.add(n + " " + what);
    }
  }

  private static long findings(Report report, Agreement agreement) {
    return report.findings().stream()
        .filter(f -> f.agreement() == agreement && !report.settled().isDismissed(f))
        .count();
  }

  /** How many claims were asked of data in vain; those for which there are no data do not count. */
  private static long unanswered(Report report) {
    return report.verifications().stream()
        .filter(
            v ->
                v.verdict() instanceof Verdict.Unverifiable unverifiable
                    && unverifiable.reason() != Verdict.Reason.NO_DATASET)
        .count();
  }

  private static long verifications(Report report, Class<? extends Verdict> verdict) {
    return report.verifications().stream().filter(v -> verdict.isInstance(v.verdict())).count();
  }

  private static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
