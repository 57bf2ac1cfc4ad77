package org.tallystick.batch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comparison of two runs as a page. */
final class ComparisonPage {
  private static final String TITLE = "What differs between two runs";

  private ComparisonPage() {}

  static void write(RunComparison comparison, Appendable out) throws IOException {
    Differences differences = comparison.differences();
    out.append(PageFrame.head("Tallystick: what differs between two runs"));
    out.append("<h1>").append(TITLE).append("</h1>\n<dl>\n");
    term("Before", ComparisonText.head(comparison.before()), out);
    term("After", ComparisonText.head(comparison.after()), out);
    out.append("</dl>\n");
    for (String line : ComparisonText.about(comparison)) {
      out.append("<p class=\"quiet\">").append(PageFrame.escaped(line)).append("</p>\n");
    }
    out.append("<p>").append(ComparisonText.totals(differences)).append("</p>\n");
    table(differences.byRule(), out);
    for (Shift.Kind kind : Shift.Kind.values()) {
      if (differences.total(kind) > 0) {
        out.append("<h2>").append(kind.title).append("</h2>\n");
        for (Map.Entry<Shift, Long> entry : differences.counts().entrySet()) {
          if (entry.getKey().kind() == kind) {
            shift(entry.getKey(), entry.getValue(), differences.examples(entry.getKey()), out);
          }
        }
      }
    }
    out.append(PageFrame.END);
  }

  private static void term(String name, String text, Appendable out) throws IOException {
    out.append("<dt>").append(name).append("</dt><dd>");
    out.append(PageFrame.escaped(text)).append("</dd>\n");
  }

  private static void table(Map<String, Differences.Row> rows, Appendable out) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"By rule\">");
    out.append("<table>\n<tr><th scope=\"col\">Rule</th>");
    for (Shift.Kind kind : Shift.Kind.values()) {
      out.append("<th scope=\"col\" class=\"n\">").append(kind.title).append("</th>");
    }
    out.append("<th scope=\"col\" class=\"n\">As before</th></tr>\n");
    for (Map.Entry<String, Differences.Row> row : rows.entrySet()) {
      out.append("<tr><td>").append(PageFrame.escaped(Shift.rule(row.getKey()))).append("</td>");
      for (Shift.Kind kind : Shift.Kind.values()) {
        number(row.getValue().of(kind), out);
      }
      number(row.getValue().same(), out);
      out.append("</tr>\n");
    }
    out.append("</table></div>\n");
  }

  private static void number(long count, Appendable out) throws IOException {
    out.append("<td class=\"n\">").append(PageFrame.number(count)).append("</td>");
  }

  private static void shift(Shift shift, long count, List<Difference> examples, Appendable out)
      throws IOException {
    String title = PageFrame.escaped(shift.title()) + ": " + PageFrame.number(count);
    if (examples.isEmpty()) {
      out.append("<p>").append(title).append("</p>\n");
      return;
    }
    out.append("<details open><summary>").append(title).append("</summary>\n<dl>\n");
    for (Difference example : examples) {
      String name = example.headline().isEmpty() ? "" : " · " + example.headline();
      out.append("<dt>").append(PageFrame.escaped(example.article() + name)).append("</dt>\n");
      boolean both = example.before() != null && example.after() != null;
      message(both ? "Before: " : "", example.before(), out);
      message(both ? "After: " : "", example.after(), out);
    }
    out.append("</dl></details>\n");
  }

  private static void message(String lead, @Nullable Notice notice, Appendable out)
      throws IOException {
    if (notice != null) {
      out.append("<dd>").append(lead);
      out.append(PageFrame.escaped(notice.message())).append("</dd>\n");
    }
  }
}
