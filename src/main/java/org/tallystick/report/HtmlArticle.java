package org.tallystick.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tallystick.article.Article;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Subject;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/** One article's report as a part of a page: the text with notes, and below it what is left. */
final class HtmlArticle {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Markup html;
  private final Report report;
  private final String prefix;
  private final String heading;
  private final String below;

  /**
   * What writes the report.
   *
   * @param prefix in front of every id
   * @param level the level of the article's heading, 1 to 5
   */
  HtmlArticle(Markup html, Report report, String prefix, int level) {
    this.html = html;
    this.report = report;
    this.prefix = prefix;
    this.heading = "h" + level;
    this.below = "h" + (level + 1);
  }

  void write() {
    List<Note> notes = Note.of(report);
    HtmlNote margin = new HtmlNote(html, report, prefix, below);
    HtmlText text = new HtmlText(html, report, notes, margin, prefix);
    html.open("article", "id", prefix + "article");
    text.writeHeadline(heading);
    html.leaf("p", about(), "class", "about");
    html.leaf("p", new TextSummary(new Page(100, false)).of(report).strip(), "class", "sum");
    legend();
    text.writeBody();
    html.open("div", "class", "tail");
    unanswered();
    figures();
    warnings();
    html.close().close().line();
  }

  private String about() {
    Article article = report.article();
    StringBuilder about = new StringBuilder(article.id());
    if (article.source() != null) {
      about.append(" · ").append(article.source());
    }
    if (article.date() != null) {
      about.append(" · ").append(DAY.format(article.date()));
    }
    return about.toString();
  }

  private void legend() {
    html.open("p", "class", "legend");
    html.leaf("span", "✗ does not agree").leaf("span", "≈ agrees only roughly");
    html.leaf("span", "✓ agrees").leaf("span", "dotted: nothing to hold it against");
    html.leaf("span", "bars: what the words allow; pale: if rounded more coarsely");
    html.close().line();
  }

  private void unanswered() {
    Map<Verdict.Reason, StringBuilder> figures = new TreeMap<>();
    for (Verification verification : report.verifications()) {
      if (verification.verdict() instanceof Verdict.Unverifiable unverifiable
          && unverifiable.reason() != Verdict.Reason.NO_DATASET) {
        StringBuilder named =
            figures.computeIfAbsent(unverifiable.reason(), reason -> new StringBuilder());
        named.append(named.length() == 0 ? "" : " · ").append(verification.stated());
      }
    }
    if (!figures.isEmpty()) {
      html.open("details").leaf("summary", "What the data do not answer").open("ul");
      figures.forEach(
          (reason, named) -> html.leaf("li", named + ": " + TextVerifications.inWords(reason)));
      html.close().close();
    }
  }

  private void figures() {
    List<Claim> claims = report.claims().all();
    if (claims.isEmpty()) {
      return;
    }
    html.open("details").leaf("summary", "All " + claims.size() + " figures as they were read");
    html.open("div", "class", "wrap", "tabindex", "0", "role", "region", "aria-label", "Figures");
    html.open("table").open("thead").open("tr");
    for (String column :
        List.of("figure", "kind", "what the words allow", "of what", "according to")) {
      html.leaf("th", column, "scope", "col");
    }
    html.close().close().open("tbody");
    for (Claim claim : claims) {
      Subject subject = claim.subject();
      html.open("tr").open("td").leaf("a", claim.text(), "href", "#" + prefix + claim.id()).close();
      html.leaf("td", claim.quantity().kind().label());
      html.leaf("td", Numbers.allowed(claim.quantity()));
      html.leaf("td", subject == null ? "" : subject.text());
      html.leaf("td", claim.attribution() == null ? "" : claim.attribution().source()).close();
    }
    html.close().close().close().close();
  }

  private void warnings() {
    if (!report.warnings().isEmpty()) {
      html.leaf(below, "What could not be looked at").open("ul");
      report.warnings().forEach(warning -> html.leaf("li", warning));
      html.close();
    }
  }
}
