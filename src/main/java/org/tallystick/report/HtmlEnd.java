package org.tallystick.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Modality;
import org.tallystick.style.StyleFinding;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/** What stands behind the article in an HTML report: every figure, what was left open, warnings. */
final class HtmlEnd {
  private final Report report;
  private final Iterable<Mark> marks;
  private final Markup page;

  HtmlEnd(Report report, Iterable<Mark> marks, Markup page) {
    this.report = report;
    this.marks = marks;
    this.page = page;
  }

  void write() {
    page.open("footer").line();
    if (!report.warnings().isEmpty()) {
      page.element("h2", "What could not be looked at").open("ul").line();
      report.warnings().forEach(warning -> page.element("li", warning).line());
      page.close().line();
    }
    if (!report.style().isEmpty()) {
      page.element("h2", "Not in the house style").open("ul").line();
      report.style().forEach(this::style);
      page.close().line();
    }
    if (!report.claims().all().isEmpty()) {
      page.open("details").open("summary").element("h2", "Every figure, and how it was read");
      page.close().line();
      table();
      page.close().line();
    }
    page.close().line();
  }

  private void style(StyleFinding finding) {
    Claim claim = report.claims().find(finding.claim());
    page.open("li");
    page.element(
        "a", finding.text().strip(), "href", "#" + (claim == null ? "article" : mark(claim)));
    page.text(" – " + finding.message()).close().line();
  }

  private void table() {
    Map<String, String> said = said();
    page.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", "Figures");
    page.open("table").line().open("thead").open("tr");
    for (String title : new String[] {"Figure", "Means", "Of what", "When", "Says", "Data"}) {
      page.element("th", title, "scope", "col");
    }
    page.close().close().line().open("tbody").line();
    for (Claim claim : report.claims().all()) {
      page.open("tr").open("th", "scope", "row");
      page.element("a", claim.outer().of(report.article().text()), "href", "#" + mark(claim));
      page.close();
      page.element("td", Numbers.allowed(claim.quantity()));
      page.element("td", what(claim));
      page.element("td", claim.period() == null ? "" : claim.period().text());
      page.element("td", claim.attribution() == null ? "" : claim.attribution().source());
      page.element("td", said.getOrDefault(claim.id(), ""));
      page.close().line();
    }
    page.close().close().close().line();
  }

  private Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    for (Verification verification : report.verifications()) {
      String words = verification.verdict().label();
      if (verification.verdict() instanceof Verdict.Unverifiable) {
        words = verification.reason();
      }
      said.merge(verification.claim(), words, (a, b) -> a + " " + b);
    }
    return said;
  }

  private String mark(Claim claim) {
    for (Mark mark : marks) {
      if (mark.span().overlaps(claim.outer())) {
        return mark.id();
      }
    }
    return "article";
  }

  private static String what(Claim claim) {
    StringBuilder what = new StringBuilder();
    add(what, claim.subject() == null ? null : claim.subject().text());
    add(what, claim.predicate());
    add(what, claim.agent() == null ? null : "by " + claim.agent());
    add(what, claim.place());
    add(what, claim.change() == null ? null : claim.change().direction().label());
    add(what, claim.modality() == Modality.ASSERTED ? null : claim.modality().label());
    return what.toString();
  }

  private static void add(StringBuilder what, @Nullable String part) {
    if (part != null && !part.isEmpty()) {
      what.append(what.isEmpty() ? "" : " · ").append(part);
    }
  }
}
