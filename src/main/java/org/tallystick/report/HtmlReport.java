package org.tallystick.report;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.dataset.EvidenceRows;

/**
 * The report as a page for a person: the article with its figures marked, what is wrong beside the
 * paragraph that states it, how it was found folded away. One file that loads nothing and needs no
 * script.
 *
 * <p>The page is written by code, not by a template: most of it is text with marks in it, which a
 * template could only delegate, and every text goes through one place that escapes it.
 */
final class HtmlReport implements ReportWriter {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\h*+(?:\\R\\h*+)+");

  private final Function<Report, Map<String, EvidenceRows>> evidence;

  /**
   * A writer.
   *
   * @param evidence gives for a report the rows behind its verdicts, by their SQL
   */
  HtmlReport(Function<Report, Map<String, EvidenceRows>> evidence) {
    this.evidence = evidence;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Article article = report.article();
    List<Note> notes = Note.of(report);
    List<Mark> marks = Mark.of(report, notes);
    String name = Objects.requireNonNullElse(article.headline(), article.id());
    Markup page = HtmlPage.open("Figures checked: " + name, "en");
    page.element("a", "Skip to the article", "class", "skip", "href", "#article").line();
    head(report, notes, page);
    HtmlNotes margin = new HtmlNotes(report, marks, evidence.apply(report), page);
    page.open("main", "id", "article", "tabindex", "-1").line();
    List<Span> rows = rows(article);
    for (int i = 0; i < rows.size(); i++) {
      row(article, rows, i, notes, marks, margin, page);
    }
    page.close().line();
    new HtmlEnd(report, marks, page).write();
    out.append(HtmlPage.close(page));
  }

  /** The headline and the paragraphs. */
  private static List<Span> rows(Article article) {
    List<Span> rows = new ArrayList<>();
    if (article.headline() != null) {
      rows.add(new Span(0, article.headline().length()));
    }
    int start = article.bodyStart();
    Matcher blank = BLANK_LINE.matcher(article.text()).region(start, article.text().length());
    while (blank.find()) {
      if (blank.start() > start) {
        rows.add(new Span(start, blank.start()));
      }
      start = blank.end();
    }
    if (start < article.text().length()) {
      rows.add(new Span(start, article.text().length()));
    }
    return rows;
  }

  private static void head(Report report, List<Note> notes, Markup page) {
    Article article = report.article();
    page.open("header").line();
    page.open("p", "class", "about").element("strong", "Figures checked by Tallystick");
    page.text(" · " + article.id());
    if (article.source() != null) {
      page.text(" · " + article.source());
    }
    if (article.date() != null) {
      page.text(" · " + DAY.format(article.date()));
    }
    page.close().line();
    page.element("p", verdict(report, notes), "class", "verdict " + worst(notes).style).line();
    List<Note> wrong = notes.stream().filter(note -> note.tone().compareTo(Tone.GOOD) > 0).toList();
    if (!wrong.isEmpty()) {
      page.open("nav", "aria-label", "What to look at").open("ol", "class", "contents").line();
      for (Note note : wrong) {
        page.open("li", "class", note.tone().style);
        page.open("a", "href", "#" + note.id());
        page.element("span", String.valueOf(note.number()), "class", "number");
        page.text(" ").element("span", note.main().of(article.text()), "class", "to").close();
        page.text(" – " + note.title().toLowerCase(Locale.ENGLISH)).close().line();
      }
      page.close().close().line();
    }
    legend(page);
    page.close().line();
  }

  private static Tone worst(List<Note> notes) {
    return Tone.worst(notes.stream().map(Note::tone).toList());
  }

  private static String verdict(Report report, List<Note> notes) {
    long bad = notes.stream().filter(note -> note.tone() == Tone.BAD).count();
    long rough = notes.stream().filter(note -> note.tone() == Tone.ROUGH).count();
    String figures = HtmlPage.count(report.claims().all().size(), "figure", "figures") + " read. ";
    if (bad == 0 && rough == 0) {
      return figures + "Nothing wrong was found.";
    }
    List<String> parts = new ArrayList<>();
    if (bad > 0) {
      parts.add(HtmlPage.count(bad, "disagreement", "disagreements"));
    }
    if (rough > 0) {
      parts.add(HtmlPage.count(rough, "rough agreement", "rough agreements") + " to look at");
    }
    return figures + String.join(" and ", parts) + ".";
  }

  private static void legend(Markup page) {
    page.open("p", "class", "legend").text("Marks: ");
    page.element("span", "12", "class", "fig bad").text(" does not agree · ");
    page.element("span", "12", "class", "fig rough").text(" agrees only roughly · ");
    page.element("span", "12", "class", "fig good").text(" agrees · ");
    page.element("span", "12", "class", "fig none").text(" not settled. ");
    page.text("A small number leads to the note of that number.").close().line();
  }

  private static void row(
      Article article,
      List<Span> rows,
      int index,
      List<Note> notes,
      List<Mark> marks,
      HtmlNotes margin,
      Markup page) {
    Span row = rows.get(index);
    boolean headline = index == 0 && article.headline() != null;
    page.open("div", "class", headline ? "row top" : "row").line();
    String language = article.language() == null ? null : article.language();
    page.open(headline ? "h1" : "p", "dir", "auto", "lang", language);
    marked(article.text(), row, marks, page);
    page.close().line();
    int end = index + 1 < rows.size() ? rows.get(index + 1).start() : Integer.MAX_VALUE;
    List<Note> here =
        notes.stream()
            .filter(note -> note.main().start() >= row.start() && note.main().start() < end)
            .toList();
    if (!here.isEmpty()) {
      page.open("aside", "aria-label", "Notes " + numbers(here)).line();
      if (headline) {
        page.element("h2", "Notes on the headline", "class", "unseen");
      } else {
        page.element("h2", "Notes on this paragraph", "class", "unseen");
      }
      here.forEach(margin::write);
      page.close().line();
    }
    page.close().line();
  }

  private static String numbers(List<Note> notes) {
    int first = notes.get(0).number();
    int last = notes.get(notes.size() - 1).number();
    return first == last ? String.valueOf(first) : first + " to " + last;
  }

  /** A stretch of the article with its marks. */
  private static void marked(String text, Span row, List<Mark> marks, Markup page) {
    int at = row.start();
    for (Mark mark : marks) {
      if (row.contains(mark.span())) {
        page.text(text.substring(at, mark.span().start()));
        mark(text, mark, page);
        at = mark.span().end();
      }
    }
    page.text(text.substring(at, row.end()));
  }

  private static void mark(String text, Mark mark, Markup page) {
    page.open("span", "class", "fig " + mark.tone().style, "id", mark.id());
    page.text(mark.span().of(text)).close();
    if (mark.notes().isEmpty()) {
      return;
    }
    page.open("sup");
    for (Note note : mark.notes()) {
      page.open("a", "href", "#" + note.id(), "class", note.tone().style);
      page.element("span", "Note ", "class", "unseen").text(String.valueOf(note.number()));
      page.element("span", ": " + note.tone().words, "class", "unseen").close();
    }
    page.close();
  }
}
