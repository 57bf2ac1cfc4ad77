package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.claim.Word;
import org.tallystick.quantity.Quantity;

/** A sentence before one table: its words, the cells and columns they name, a figure. Immutable. */
final class Statement {
  private static final Set<String> TELLING = Set.of("of", "is", "was", "were", "are", "at", "than");
  private static final Set<String> JOINING = Set.of("and", "while", "with", "but");
  private static final int BEFORE = 4;

  private final TableGuide guide;
  private final Claim claim;
  private final Phrasing phrasing;
  private final List<Said> words;
  private final List<CellMention> cells;
  private final List<HeaderMention> headers;
  private final List<Figure> others = new ArrayList<>();
  private final int from;
  private final int to;

  Statement(TableGuide guide, Claim claim, Claims claims) {
    this.guide = guide;
    this.claim = claim;
    this.phrasing = Phrasing.around(claim, claim.sentence(), claims);
    this.words = phrasing.words();
    this.from = first(claim.span());
    this.to = last(claim.span());
    this.cells = cells(guide, phrasing);
    this.headers = fullest(guide.headerIndex().find(words), words);
    for (Claim other : claims.all()) {
      if (other.sentence().equals(claim.sentence()) && !other.equals(claim)) {
        int start = first(other.span());
        int end = last(other.span());
        if (start < end) {
          others.add(new Figure(start, end, other.quantity(), in(other.outer())));
        }
      }
    }
  }

  /**
   * Where the same words name several columns, those of which the most other words are said too:
   * <i>in 1991 Kelso had a population of 900</i> is of the population of 1991.
   */
  private static List<HeaderMention> fullest(List<HeaderMention> headers, List<Said> words) {
    List<Set<String>> said = words.stream().map(word -> TokenForms.of(word.text())).toList();
    return headers.stream()
        .filter(
            one ->
                headers.stream()
                    .noneMatch(
                        other ->
                            other.from() == one.from()
                                && other.to() == one.to()
                                && own(other, said) > own(one, said)))
        .toList();
  }

  /** How many words of a column's name a sentence says anywhere. */
  private static long own(HeaderMention header, List<Set<String>> said) {
    return header.column().column().words().stream()
        .filter(word -> !PlainWords.isLight(word))
        .filter(word -> said.stream().anyMatch(w -> WordForms.meet(w, TokenForms.of(word))))
        .count();
  }

  /** The cells of the index; a stretch of figures takes the place of its parts. */
  private static List<CellMention> cells(TableGuide guide, Phrasing phrasing) {
    List<Said> words = phrasing.words();
    List<CellMention> cells = new ArrayList<>(guide.cellIndex().find(words));
    for (CellMention whole : guide.stretches().find(phrasing.text(), phrasing.start(), words)) {
      if (cells.stream()
          .noneMatch(c -> c.whole() && c.isAlike(whole) && c.column().equals(whole.column()))) {
        cells.removeIf(c -> !c.whole() && c.overlaps(whole));
        cells.add(whole);
      }
    }
    for (CellMention span : guide.yearSpans().find(words)) {
      cells.removeIf(c -> c.overlaps(span) && c.length() < span.length());
      cells.add(span);
    }
    for (CellMention outcome : guide.outcomes().find(words)) {
      if (cells.stream().noneMatch(outcome::overlaps)) {
        cells.add(outcome);
      }
    }
    return List.copyOf(cells);
  }

  TableGuide guide() {
    return guide;
  }

  String table() {
    return guide.table().name();
  }

  Claim claim() {
    return claim;
  }

  Quantity quantity() {
    return claim.quantity();
  }

  List<Said> words() {
    return words;
  }

  List<CellMention> cells() {
    return cells;
  }

  /** The cells that the figure may be, or be a part of. */
  List<CellMention> cellsOfFigure() {
    return cells.stream().filter(c -> c.from() <= from && c.to() >= to).toList();
  }

  List<HeaderMention> headers() {
    return headers;
  }

  /** The other figures of the sentence. */
  List<Figure> others() {
    return others;
  }

  /** The first word of the figure. */
  int from() {
    return from;
  }

  /** The word after the figure. */
  int to() {
    return to;
  }

  /** The words of the figure with those that bound it. */
  Set<Said> outer() {
    return in(claim.outer());
  }

  private Set<Said> in(Span span) {
    Set<Said> in = new LinkedHashSet<>();
    words.stream()
        .filter(word -> word.span().start() < span.end() && word.span().end() > span.start())
        .forEach(in::add);
    return in;
  }

  /** Whether it is a figure in words that the sentence holds. */
  boolean isPlaced() {
    return from < to;
  }

  /** The words from one place to another. */
  Set<Said> within(int start, int end) {
    return new LinkedHashSet<>(words.subList(start, end));
  }

  boolean has(Set<String> some) {
    return !by(some).isEmpty();
  }

  /** The words that are one of {@code some}. */
  Set<Said> by(Set<String> some) {
    Set<Said> by = new LinkedHashSet<>();
    words.stream().filter(word -> some.contains(word.text())).forEach(by::add);
    return by;
  }

  /** Whether two places stand in clauses that a word such as <i>while</i> parts. */
  boolean areParted(int one, int other) {
    for (int i = Math.min(one, other); i < Math.max(one, other); i++) {
      if (StatementWords.PARTING.contains(words.get(i).text()) || gap(i).contains(";")) {
        return true;
      }
    }
    return false;
  }

  /** What is written between a word and the next. */
  String gap(int word) {
    return word + 1 < words.size()
        ? phrasing.between(words.get(word).span().end(), words.get(word + 1).span().start())
        : "";
  }

  /** The columns that the words right beside a figure name: after it, else before it. */
  List<HeaderMention> beside(int start, int end) {
    List<HeaderMention> after =
        headers.stream().filter(h -> h.from() == end && h.to() > end).toList();
    return after.isEmpty() ? before(start) : after;
  }

  /** The columns named last before a figure with nothing between but words that say nothing. */
  private List<HeaderMention> before(int start) {
    List<HeaderMention> near =
        headers.stream()
            .filter(h -> h.to() <= start && start - h.to() <= BEFORE)
            .filter(
                h ->
                    words.subList(h.to(), start).stream().noneMatch(Said::isNumber)
                        && words.subList(h.to(), start).stream()
                                .filter(w -> w.weight() > 0 && !StatementWords.isOrder(w))
                                .count()
                            <= (isTold(start) ? 1 : 0))
            .toList();
    int last = near.stream().mapToInt(HeaderMention::to).max().orElse(-1);
    return near.stream().filter(h -> h.to() == last).toList();
  }

  /** Whether <i>of, is, was</i> stands before a figure. */
  private boolean isTold(int start) {
    return start > 0 && TELLING.contains(words.get(start - 1).text());
  }

  /** Whether the figure stands in a cell of text, or in a day, or is a word of a header. */
  boolean isInside() {
    boolean cell =
        cells.stream()
            .anyMatch(
                c -> c.from() <= from && c.to() >= to && c.length() > to - from && !c.number());
    return cell
        || headers.stream()
            .anyMatch(h -> h.from() <= from && h.to() > to && h.whole() && !h.measure());
  }

  /** Whether the word at a place says what a row of the table is. */
  boolean isRow(int at) {
    return at < words.size() && guide.isRow(words.get(at));
  }

  /** Whether a word is a verb, as far as the claim's parse tells. */
  boolean isVerb(Said word) {
    return tag(word).startsWith("VB");
  }

  /** The part of speech of a word; empty where it is not known. */
  String tag(Said word) {
    return claim.wording().words().stream()
        .filter(w -> w.span().start() < word.span().end() && w.span().end() > word.span().start())
        .map(Word::tag)
        .findFirst()
        .orElse("");
  }

  /** Whether a word tells when, as far as the claim's frame tells. */
  boolean isTime(Said word) {
    return claim.wording().words().stream()
        .anyMatch(
            w ->
                w.part() == Word.Part.PERIOD
                    && w.span().start() < word.span().end()
                    && w.span().end() > word.span().start());
  }

  /**
   * Whether the figure is a run in an order that no table tells: <i>their first 4 games, 3 wins in
   * a row</i>.
   */
  boolean isOfOrder() {
    boolean order = from > 0 && StatementWords.ORDER.contains(words.get(from - 1).text());
    return order || has(StatementWords.RUN);
  }

  /** Whether the figure is what a whole lacks: <i>all but 3</i>. */
  boolean isLacking() {
    return from > 1
        && words.get(from - 1).text().equals("but")
        && words.get(from - 2).text().equals("all");
  }

  /** Whether the figure starts another part of a list. */
  boolean isAfterAnd() {
    return from > 0
        && (JOINING.contains(words.get(from - 1).text()) || gap(from - 1).contains(","));
  }

  /** Whether the figure is the whole of which another is a part: <i>3 of the 12</i>. */
  boolean isWhole() {
    return from > 0
        && others.stream().anyMatch(other -> other.to() <= from)
        && (words.get(from - 1).text().equals("of")
            || from > 1
                && words.get(from - 1).weight() == 0
                && words.get(from - 2).text().equals("of"));
  }

  /** The column that is named nearest to a cell, if it is the cell's own. */
  boolean isNamedBeside(CellMention cell) {
    return headerOf(cell) != null;
  }

  @Nullable HeaderMention headerOf(CellMention cell) {
    return headers.stream()
        .filter(h -> h.column().column().equals(cell.column()))
        .filter(
            h ->
                h.to() <= cell.from() && cell.from() - h.to() <= BEFORE
                    || h.from() >= cell.to() && h.from() - cell.to() <= 2)
        .findFirst()
        .orElse(null);
  }

  private int first(Span span) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).span().end() > span.start()) {
        return words.get(i).span().start() < span.end() ? i : 0;
      }
    }
    return 0;
  }

  private int last(Span span) {
    int end = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).span().start() < span.end() && words.get(i).span().end() > span.start()) {
        end = i + 1;
      }
    }
    return end;
  }

  /**
   * A figure.
   *
   * @param from its first word
   * @param to the word after it
   * @param outer its words with those that bound it: <i>more than 3</i>
   */
  record Figure(int from, int to, Quantity quantity, Set<Said> outer) {}
}
