package org.tallystick.report;

import java.util.List;
import java.util.Objects;

/** The list of several articles with what was found in each, worst first. Stateless. */
final class HtmlIndex {
  private HtmlIndex() {}

  /** What stands in front of the ids of the article at {@code index}. */
  static String prefix(int index) {
    return "a" + (index + 1) + "-";
  }

  static void write(Markup html, String title, List<Report> reports) {
    html.leaf("h1", title);
    long wrong = reports.stream().filter(Report::hasErrors).count();
    html.leaf(
        "p",
        wrong + " of " + reports.size() + " articles have figures that do not agree.",
        "class",
        "sum");
    html.open("div", "class", "wrap", "tabindex", "0", "role", "region", "aria-label", "Articles");
    html.open("table", "class", "index").open("thead").open("tr");
    for (String column : List.of("article", "✗ wrong", "≈ roughly", "✓ agree", "figures")) {
      html.leaf("th", column, "scope", "col");
    }
    html.close().close().open("tbody");
    for (int i = 0; i < reports.size(); i++) {
      Report report = reports.get(i);
      List<Note> notes = Note.of(report);
      html.open("tr").open("td");
      String headline =
          Objects.requireNonNullElse(report.article().headline(), report.article().id());
      html.leaf("a", headline, "href", "#" + prefix(i) + "article").close();
      for (Note.Tone tone : Note.Tone.values()) {
        long count = notes.stream().filter(note -> note.tone() == tone).count();
        html.leaf("td", Long.toString(count), "class", "n");
      }
      html.leaf("td", Integer.toString(report.claims().all().size()), "class", "n").close();
    }
    html.close().close().close().line();
  }
}
