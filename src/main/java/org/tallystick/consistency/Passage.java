package org.tallystick.consistency;

import java.util.List;
import java.util.Locale;
import org.tallystick.article.Section;
import org.tallystick.article.Span;

/**
 * One sentence with its figures, and the words that stand between them. All words are given in
 * lower case.
 */
final class Passage {
  private final int index;
  private final int paragraph;
  private final Span span;
  private final Section section;
  private final String text;
  private final String lower;
  private final List<Figure> figures;

  Passage(int index, int paragraph, Span span, Section section, String text, List<Figure> figures) {
    this.index = index;
    this.paragraph = paragraph;
    this.span = span;
    this.section = section;
    this.text = text;
    this.lower = text.toLowerCase(Locale.ROOT);
    this.figures = List.copyOf(figures);
  }

  /** Its place among the article's sentences. */
  int index() {
    return index;
  }

  /** The place of its paragraph in the article. */
  int paragraph() {
    return paragraph;
  }

  Span span() {
    return span;
  }

  Section section() {
    return section;
  }

  /** The sentence as written. */
  String text() {
    return text;
  }

  /** The sentence in lower case; offsets as in {@link #text()}. */
  String lower() {
    return lower.length() == text.length() ? lower : text;
  }

  /** Its figures in text order, but for lengths of time that only say when. */
  List<Figure> figures() {
    return figures;
  }

  /** The place of {@code figure} among the figures, or -1. */
  int place(Figure figure) {
    return figures.indexOf(figure);
  }

  /** The words between the figure before (or the sentence's start) and {@code figure}. */
  String before(Figure figure) {
    return words(/* start= */ endBefore(figure), /* end= */ figure.claim().outer().start());
  }

  /** As {@link #before}, with the word that loosens the figure: <i>a total of</i>. */
  String beforeDigits(Figure figure) {
    return words(/* start= */ endBefore(figure), /* end= */ figure.claim().span().start());
  }

  /** The words between {@code figure} and the next one (or the sentence's end). */
  String after(Figure figure) {
    int next = firstFrom(figure.claim().outer().end());
    int to = next >= figures.size() ? span.end() : figures.get(next).claim().outer().start();
    return words(figure.claim().outer().end(), to);
  }

  private int endBefore(Figure figure) {
    int at = firstFrom(figure.claim().outer().start());
    return at == 0 ? span.start() : figures.get(at - 1).claim().outer().end();
  }

  /** The place of the first figure that starts at or after {@code offset}. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = figures.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (figures.get(middle).claim().outer().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The words between two figures, the first standing before the second. */
  String between(Figure first, Figure second) {
    int from = first.claim().outer().end();
    int to = second.claim().outer().start();
    return words(from, to);
  }

  /** All words from the sentence's start to {@code figure}, other figures included. */
  String upTo(Figure figure) {
    return words(span.start(), figure.claim().outer().start());
  }

  /** All words from {@code figure} to the sentence's end, other figures included. */
  String from(Figure figure) {
    return words(figure.claim().outer().end(), span.end());
  }

  private String words(int start, int end) {
    int from = Math.min(Math.max(start - span.start(), 0), text.length());
    int to = Math.min(Math.max(end - span.start(), from), text.length());
    return lower().substring(from, to);
  }

  /** The evidence that the code units {@code [start, end)} of this sentence are. */
  Finding.Evidence evidence(int start, int end) {
    return new Finding.Evidence(
        new Span(span.start() + start, span.start() + end), text.substring(start, end), null);
  }
}
