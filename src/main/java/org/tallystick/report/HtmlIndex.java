package org.tallystick.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tallystick.article.Article;

/**
 * A page that lists the HTML reports on several articles: how many figures each has, how many of
 * them are wrong, with filters that need no script. Not thread-safe.
 */
public final class HtmlIndex {
  private final List<Entry> entries = new ArrayList<>();

  /** An index without entries. */
  public HtmlIndex() {}

  private record Entry(
      String href, String title, String id, String date, int figures, long bad, long rough) {
    Tone tone() {
      if (bad > 0) {
        return Tone.BAD;
      }
      return rough > 0 ? Tone.ROUGH : Tone.NONE;
    }
  }

  /**
   * Adds a report at the end of the list.
   *
   * @param href where its page lies, as a path relative to the index, its parts parted by {@code /}
   */
  public void add(String href, Report report) {
    Article article = report.article();
    List<Note> notes = Note.of(report);
    entries.add(
        new Entry(
            JsonDocument.reference(href),
            Objects.requireNonNullElse(article.headline(), article.id()),
            article.id(),
            article.date() == null ? "" : article.date().toString(),
            report.claims().all().size(),
            notes.stream().filter(note -> note.tone() == Tone.BAD).count(),
            notes.stream().filter(note -> note.tone() == Tone.ROUGH).count()));
  }

  /**
   * Writes the page, a line feed behind it.
   *
   * @throws IOException if {@code out} does
   */
  public void write(Appendable out) throws IOException {
    String title = "Figures checked in " + HtmlPage.count(entries.size(), "article", "articles");
    Markup page = HtmlPage.open(title, "en");
    page.open("main", "class", "list").line().element("h1", title).line();
    long bad = entries.stream().filter(entry -> entry.tone() == Tone.BAD).count();
    long rough = entries.stream().filter(entry -> entry.tone() == Tone.ROUGH).count();
    page.open("fieldset").element("legend", "Show", "class", "unseen").line();
    filter(page, "all", "All (" + entries.size() + ")", true);
    filter(page, "bad", "With disagreements (" + bad + ")", false);
    filter(page, "rough", "With rough agreements only (" + rough + ")", false);
    filter(page, "good", "Nothing wrong (" + (entries.size() - bad - rough) + ")", false);
    page.close().line();
    page.open("table").line().open("thead").open("tr");
    for (String column : List.of("Article", "Date", "Figures", "Disagree", "Roughly")) {
      page.element("th", column, "scope", "col");
    }
    page.close().close().line().open("tbody").line();
    entries.forEach(entry -> entry(page, entry));
    page.close().close().close().line();
    out.append(HtmlPage.close(page));
  }

  private static void filter(Markup page, String id, String label, boolean chosen) {
    page.open("label");
    page.empty(
        "input",
        "type",
        "radio",
        "name",
        "show",
        "id",
        "only-" + id,
        "checked",
        chosen ? "" : null);
    page.text(label).close().line();
  }

  private static void entry(Markup page, Entry entry) {
    page.open("tr", "class", "entry " + entry.tone().style).open("th", "scope", "row");
    page.element("a", entry.title(), "href", entry.href());
    if (!entry.title().equals(entry.id())) {
      page.element("div", entry.id(), "class", "about");
    }
    page.close().element("td", entry.date());
    page.element("td", String.valueOf(entry.figures()), "class", "count");
    count(page, entry.bad(), Tone.BAD);
    count(page, entry.rough(), Tone.ROUGH);
    page.close().line();
  }

  private static void count(Markup page, long count, Tone tone) {
    page.open("td", "class", "count " + tone.style);
    if (count > 0) {
      page.element("span", String.valueOf(count), "class", "number");
    } else {
      page.text("–");
    }
    page.close();
  }
}
