package org.tallystick.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.EvidenceRows;

/** The rows behind a verdict as a table that is folded away. */
final class HtmlRows {
  private final Markup page;

  HtmlRows(Markup page) {
    this.page = page;
  }

  /** Writes them, and of how many they are the first. */
  void write(EvidenceRows rows, int number) {
    int shown = rows.rows().size();
    String count =
        shown < rows.all()
            ? "The first " + shown + " of " + HtmlPage.count(rows.all(), "row", "rows")
            : HtmlPage.count(shown, "row", "rows");
    page.open("details").element("summary", count + " behind it");
    page.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "group",
        "aria-label",
        "Rows behind note " + number);
    page.open("table").open("thead").open("tr");
    for (String column : rows.columns()) {
      page.element("th", column, "scope", "col");
    }
    page.close().close().line().open("tbody").line();
    for (List<@Nullable String> row : rows.rows()) {
      page.open("tr");
      row.forEach(cell -> page.element("td", Objects.requireNonNullElse(cell, "")));
      page.close().line();
    }
    page.close().close().close().close();
  }
}
