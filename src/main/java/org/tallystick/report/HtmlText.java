package org.tallystick.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;

/** An article's text as HTML, its figures marked, each paragraph with the notes on it beside. */
final class HtmlText {
  private static final Pattern BORDER = Pattern.compile("\\R\\h*(\\R\\h*)+");

  private final Markup html;
  private final Article article;
  private final List<Note> notes;
  private final List<Figure> figures;
  private final HtmlNote margin;
  private final String prefix;

  HtmlText(Markup html, Report report, List<Note> notes, HtmlNote margin, String prefix) {
    this.html = html;
    this.article = report.article();
    this.notes = notes;
    this.margin = margin;
    this.prefix = prefix;
    this.figures = figures(report, notes);
  }

  /** A stretch of text that is marked: a claim's figure, or words that a finding rests on. */
  private record Figure(Span span, @Nullable Claim claim, List<Note> notes) {}

  private static List<Figure> figures(Report report, List<Note> notes) {
    List<Figure> all = new ArrayList<>();
    for (Claim claim : report.claims().all()) {
      all.add(new Figure(claim.span(), claim, about(claim.span(), notes)));
    }
    for (Note note : notes) {
      for (Span span : note.spans()) {
        if (span.length() > 0 && all.stream().noneMatch(figure -> figure.span().overlaps(span))) {
          all.add(new Figure(span, null, about(span, notes)));
        }
      }
    }
    all.sort(Comparator.comparing(Figure::span));
    List<Figure> apart = new ArrayList<>();
    int end = 0;
    for (Figure figure : all) {
      if (figure.span().start() >= end) {
        apart.add(figure);
        end = figure.span().end();
      }
    }
    return apart;
  }

  private static List<Note> about(Span span, List<Note> notes) {
    return notes.stream()
        .filter(note -> note.spans().stream().anyMatch(span::overlaps))
        .sorted(Comparator.comparing(Note::tone).thenComparing(Note::number))
        .toList();
  }

  /** Writes the headline as {@code heading}; a page without one is named by its id. */
  void writeHeadline(String heading) {
    String headline = article.headline();
    html.open("div", "class", "row");
    html.open(heading, "class", "words");
    if (headline == null) {
      html.text(article.id());
      html.close();
    } else {
      writeWords(0, headline.length());
      html.close();
      writeNotes(0, headline.length() + 2);
    }
    html.close().line();
  }

  /** Writes the body. */
  void writeBody() {
    String text = article.text();
    Matcher border = BORDER.matcher(text).region(article.bodyStart(), text.length());
    int start = article.bodyStart();
    while (border.find()) {
      writeParagraph(start, border.start(), border.end());
      start = border.end();
    }
    writeParagraph(start, text.length(), text.length());
  }

  private void writeParagraph(int start, int end, int next) {
    if (start == end) {
      return;
    }
    html.open("div", "class", "row").open("p", "class", "words");
    writeWords(start, end);
    html.close();
    writeNotes(start, next);
    html.close().line();
  }

  private void writeWords(int start, int end) {
    int at = start;
    for (Figure figure : figures) {
      Span span = figure.span();
      if (span.start() >= start && span.start() < end) {
        html.text(article.text().substring(at, span.start()));
        write(figure, Math.min(end, span.end()));
        at = Math.min(end, span.end());
      }
    }
    html.text(article.text().substring(at, end));
  }

  private void write(Figure figure, int end) {
    String words = article.text().substring(figure.span().start(), end);
    Claim claim = figure.claim();
    if (figure.notes().isEmpty()) {
      if (claim == null) {
        html.text(words);
      } else {
        html.leaf("span", words, "class", "fig", "id", prefix + claim.id());
      }
      return;
    }
    Note worst = figure.notes().get(0);
    if (claim != null) {
      html.open("span", "id", prefix + claim.id());
    }
    for (Note note : figure.notes()) {
      if (note.anchor().overlaps(figure.span())) {
        html.open("span", "id", prefix + "m" + note.number()).close();
      }
    }
    html.open(
        "a", "class", "fig " + worst.tone().style, "href", "#" + prefix + "n" + worst.number());
    html.text(words);
    StringBuilder numbers = new StringBuilder(worst.tone().sign);
    figure
        .notes()
        .forEach(note -> numbers.append(numbers.length() > 1 ? "," : "").append(note.number()));
    html.leaf("sup", numbers.toString()).close();
    if (claim != null) {
      html.close();
    }
  }

  private void writeNotes(int start, int next) {
    List<Note> here =
        notes.stream()
            .filter(note -> note.anchor().start() >= start && note.anchor().start() < next)
            .toList();
    if (!here.isEmpty()) {
      html.open("div", "class", "notes");
      here.forEach(note -> margin.write(Objects.requireNonNull(note)));
      html.close();
    }
  }
}
