package org.tallystick.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.consistency.Finding;
import org.tallystick.dataset.EvidenceRows;
import org.tallystick.verification.Verification;

/** The notes in the margin of an HTML report. */
final class HtmlNotes {
  private final Report report;
  private final List<Mark> marks;
  private final Map<String, EvidenceRows> evidence;
  private final Markup page;

  HtmlNotes(Report report, List<Mark> marks, Map<String, EvidenceRows> evidence, Markup page) {
    this.report = report;
    this.marks = marks;
    this.evidence = evidence;
    this.page = page;
  }

  /** Writes a note: what is wrong at once, how it was found folded away. */
  void write(Note note) {
    page.open("section", "class", "note " + note.tone().style, "id", note.id());
    if (note.tone() == Tone.GOOD || isDismissed(note)) {
      page.open("details").open("summary").open("h3");
      head(note);
      page.text(": " + note.main().of(report.article().text()));
      page.close().close();
      content(note);
      page.close();
    } else {
      page.open("h3");
      head(note);
      page.close();
      content(note);
    }
    page.close().line();
  }

  private void head(Note note) {
    page.element("span", String.valueOf(note.number()), "class", "number");
    page.text((isDismissed(note) ? " Dismissed: " : " ") + note.title());
  }

  private boolean isDismissed(Note note) {
    return note.finding() != null && report.settled().isDismissed(note.finding());
  }

  private void content(Note note) {
    Finding finding = note.finding();
    Verification verification = note.verification();
    if (finding != null) {
      finding(note, finding);
    } else if (verification != null) {
      verification(note, verification);
    }
  }

  private void finding(Note note, Finding finding) {
    Decisions.OnFinding decision = report.settled().findings().get(finding.id());
    if (decision != null) {
      String choice = decision.choice() == Decisions.Choice.DISMISSED ? "Dismissed " : "Confirmed ";
      page.element("p", (choice + Settled.words(decision)).strip(), "class", "decision");
    }
    if (!finding.arithmetic().isEmpty()) {
      page.element("p", finding.arithmetic(), "class", "sum");
    }
    page.element("p", finding.message());
    Report.Against against = report.against();
    if (against != null) {
      new HtmlSource(against.claims(), page).quote(finding);
    }
    picture(note);
    places(note);
    page.open("details").element("summary", "How sure, and by which rule");
    page.open("dl");
    term("Rule", finding.rule());
    term("Sure", Numbers.percent(finding.confidence()).replace(" sure", ""));
    term("The text says", finding.stated());
    term(Comparison.given(finding), finding.implied());
    term("Fingerprint", Fingerprint.of(finding, report.claims()));
    page.close().close();
  }

  private void verification(Note note, Verification verification) {
    Claim claim = report.claims().find(verification.claim());
    BigDecimal found = verification.found();
    if (found != null) {
      String gives = Numbers.found(found, claim == null ? null : claim.quantity());
      page.open("p", "class", "sum").text("The text says " + verification.stated());
      page.text("; the data give ").element("strong", gives).text(".").close();
    }
    if (note.tone() != Tone.GOOD) {
      picture(note);
    }
    if (verification.question() != null) {
      page.element("p", "Asked: " + verification.question() + ".", "class", "asked");
    }
    places(note);
    EvidenceRows behind = verification.sql() == null ? null : evidence.get(verification.sql());
    if (behind != null && !behind.rows().isEmpty()) {
      new HtmlRows(page).write(behind, note.number());
    }
    page.open("details").element("summary", "The query and how sure it is");
    query(verification.sql());
    page.open("dl");
    term("Why", verification.reason());
    term("Table", verification.table());
    term("Sure", Numbers.percent(verification.confidence()).replace(" sure", ""));
    if (claim != null) {
      term("Fingerprint", Fingerprint.of(claim, report.claims()));
    }
    page.close();
    alternatives(verification, claim);
    page.close();
  }

  private void alternatives(Verification verification, @Nullable Claim claim) {
    if (verification.alternatives().isEmpty()) {
      return;
    }
    page.element("p", "Questions that fit less well:");
    page.open("ol", "class", "alternatives");
    for (Verification.Alternative alternative : verification.alternatives()) {
      BigDecimal found = alternative.found();
      String gives =
          found == null
              ? "no answer"
              : "gives " + Numbers.found(found, claim == null ? null : claim.quantity());
      page.open("li").text(gives + ", " + Numbers.percent(alternative.confidence()));
      query(alternative.sql());
      page.close();
    }
    page.close();
  }

  private void query(@Nullable String sql) {
    if (sql != null) {
      page.open("pre").element("code", sql).close();
    }
  }

  private void picture(Note note) {
    Comparison comparison = Comparison.of(note, report.claims());
    if (comparison != null) {
      IntervalPicture.draw(comparison, page);
    }
  }

  /** Links to the pieces of text that a note is about. */
  private void places(Note note) {
    page.open("p", "class", "places").text("In the text: ");
    boolean first = true;
    for (Span span : note.marks()) {
      for (Mark mark : marks) {
        if (mark.span().overlaps(span)) {
          page.text(first ? "" : " · ");
          page.element("a", span.of(report.article().text()), "href", "#" + mark.id());
          first = false;
          break;
        }
      }
    }
    page.close();
  }

  private void term(String term, @Nullable String description) {
    if (description != null && !description.isEmpty()) {
      page.element("dt", term).element("dd", description);
    }
  }
}
