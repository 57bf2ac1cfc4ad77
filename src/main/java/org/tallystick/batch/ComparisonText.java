package org.tallystick.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comparison of two runs as plain text. */
final class ComparisonText {
  private static final String RULE = "Rule";

  private ComparisonText() {}

  static void write(RunComparison comparison, Appendable out) throws IOException {
    Differences differences = comparison.differences();
    out.append("Before: ").append(head(comparison.before())).append('\n');
    out.append("After:  ").append(head(comparison.after())).append('\n');
    for (String line : about(comparison)) {
      out.append(line).append('\n');
    }
    out.append('\n').append(totals(differences)).append('\n');
    if (!differences.byRule().isEmpty()) {
      out.append('\n');
      table(differences.byRule(), out);
    }
    Shift.Kind last = null;
    for (Map.Entry<Shift, Long> entry : differences.counts().entrySet()) {
      Shift shift = entry.getKey();
      if (shift.kind() != last) {
        last = shift.kind();
        out.append('\n').append(last.title).append('\n');
      }
      out.append("  ").append(shift.title()).append(": ");
      out.append(PageFrame.number(entry.getValue())).append('\n');
      for (Difference example : differences.examples(shift)) {
        example(example, out);
      }
    }
  }

  /** A run in a line. */
  static String head(RunHead run) {
    return oneLine(run.folder())
        + ", tallystick "
        + oneLine(run.settings().getOrDefault("tallystick", "of unknown version"))
        + ": "
        + PageFrame.number(run.articles())
        + " articles, "
        + PageFrame.number(run.claims())
        + " figures, "
        + PageFrame.number(run.alarms())
        + " alarms"
        + (run.unread() == 0 ? "" : ", " + PageFrame.number(run.unread()) + " unread");
  }

  /** What else is to know before the differences: settings and input, a line each. */
  static List<String> about(RunComparison comparison) {
    RunHead before = comparison.before();
    RunHead after = comparison.after();
    List<String> lines = new ArrayList<>();
    before.changesTo(after).forEach(line -> lines.add("Set otherwise: " + oneLine(line)));
    if (before.read().equals(after.read())) {
      lines.add("Both read the same input.");
    } else {
      lines.add(
          "The inputs differ: "
              + PageFrame.number(comparison.onlyBefore())
              + " articles are only in the first run, "
              + PageFrame.number(comparison.onlyAfter())
              + " only in the second.");
    }
    return lines;
  }

  /** All counts in a line. */
  static String totals(Differences differences) {
    StringBuilder line = new StringBuilder();
    for (Shift.Kind kind : Shift.Kind.values()) {
      line.append(PageFrame.number(differences.total(kind))).append(' ');
      line.append(kind.title.toLowerCase(Locale.ROOT)).append(", ");
    }
    line.append(PageFrame.number(differences.totalSame())).append(" as before.");
    if (differences.withArticle() > 0) {
      line.append(' ').append(PageFrame.number(differences.withArticle()));
      line.append(" of these came or went with their article.");
    }
    return line.toString();
  }

  private static void table(Map<String, Differences.Row> rows, Appendable out) throws IOException {
    int width =
        Math.max(
            RULE.length(),
            rows.keySet().stream().mapToInt(rule -> Shift.rule(rule).length()).max().orElse(0));
    String form = "%-" + width + "s  %10s  %10s  %10s  %10s\n";
    out.append(form.formatted(RULE, "Appeared", "Changed", "Vanished", "As before"));
    for (Map.Entry<String, Differences.Row> row : rows.entrySet()) {
      Differences.Row counts = row.getValue();
      out.append(
          form.formatted(
              Shift.rule(row.getKey()),
              PageFrame.number(counts.of(Shift.Kind.APPEARED)),
              PageFrame.number(counts.of(Shift.Kind.CHANGED)),
              PageFrame.number(counts.of(Shift.Kind.VANISHED)),
              PageFrame.number(counts.same())));
    }
  }

  private static void example(Difference example, Appendable out) throws IOException {
    out.append("    ").append(oneLine(example.article()));
    if (!example.headline().isEmpty()) {
      out.append(" · ").append(oneLine(example.headline()));
    }
    out.append('\n');
    boolean both = example.before() != null && example.after() != null;
    message(both ? "before: " : "", example.before(), out);
    message(both ? "after:  " : "", example.after(), out);
  }

  private static void message(String lead, @Nullable Notice notice, Appendable out)
      throws IOException {
    if (notice != null) {
      out.append("      ").append(lead).append(oneLine(notice.message())).append('\n');
    }
  }

  /** Without what would move a terminal's cursor. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+", " ");
  }
}
