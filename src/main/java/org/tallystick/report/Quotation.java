package org.tallystick.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tallystick.article.Article;
import org.tallystick.article.Section;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;

/** The sentences of an article around some figures, the figures marked, long gaps left out. */
final class Quotation {
  /** A sentence that opens with one of these is not put between marks again. */
  private static final String QUOTATION_MARKS = "“\"«„";

  private static final int MOST_SENTENCES = 6;
  private static final int LONG = 280;
  private static final int CONTEXT = 80;

  private final Page page;
  private final Claims claims;
  private final SourceLinks links;

  Quotation(Page page, Claims claims) {
    this(page, claims, SourceLinks.NONE);
  }

  /** One whose figures lead to the file that they stand in. */
  Quotation(Page page, Claims claims, SourceLinks links) {
    this.page = page;
    this.claims = claims;
    this.links = links;
  }

  /** The sentences that hold {@code marks}, one paragraph each, in text order. */
  String of(Collection<Span> marks, Ink ink, String indent) {
    Map<Span, List<Span>> bySentence = new TreeMap<>();
    for (Span mark : disjoint(marks)) {
      bySentence.computeIfAbsent(sentence(mark), s -> new ArrayList<>()).add(mark);
    }
    StringBuilder out = new StringBuilder();
    int shown = 0;
    for (Map.Entry<Span, List<Span>> entry : bySentence.entrySet()) {
      if (shown == MOST_SENTENCES) {
        int more = bySentence.size() - shown;
        out.append(indent).append("… and in ").append(more).append(" more sentences\n");
        break;
      }
      out.append(quote(entry.getKey(), entry.getValue(), ink, indent));
      shown++;
    }
    return out.toString();
  }

  private String quote(Span sentence, List<Span> marks, Ink ink, String indent) {
    Article article = claims.article();
    Paragraph paragraph = new Paragraph(page);
    boolean headline =
        article.headline() != null && article.sectionAt(sentence.start()) == Section.HEADLINE;
    String text = article.text();
    boolean speech = QUOTATION_MARKS.indexOf(text.charAt(sentence.start())) >= 0;
    paragraph.add((headline ? "Headline: " : "") + (speech ? "" : "“"), Ink.FAINT);
    int at = sentence.start();
    for (Span mark : marks) {
      paragraph.add(between(text, at, mark.start(), at == sentence.start(), false));
      paragraph.add(mark.of(text), ink, links.to(mark));
      at = mark.end();
    }
    paragraph.add(between(text, at, sentence.end(), false, true));
    paragraph.add(speech ? "" : "”", Ink.FAINT);
    return paragraph.lines(indent, indent);
  }

  /** The text between two marks, or before the first or behind the last, shortened if long. */
  private static String between(String text, int start, int end, boolean first, boolean last) {
    if (end - start <= LONG) {
      return text.substring(start, end);
    }
    String head = first ? "…" : text.substring(start, wordEnd(text, start + CONTEXT)) + " …";
    return last ? head : head + " " + text.substring(wordStart(text, end - CONTEXT), end);
  }

  private static int wordEnd(String text, int from) {
    for (int i = from; i > from - CONTEXT; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return from;
  }

  private static int wordStart(String text, int from) {
    for (int i = from; i < from + CONTEXT; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return from;
  }

  private Span sentence(Span mark) {
    for (Span sentence : claims.sentences()) {
      if (sentence.contains(mark)) {
        return sentence;
      }
    }
    String text = claims.article().text();
    int start = text.lastIndexOf('\n', Math.max(0, mark.start() - 1)) + 1;
    int end = text.indexOf('\n', mark.end());
    return new Span(Math.min(start, mark.start()), end < 0 ? text.length() : end);
  }

  private static List<Span> disjoint(Collection<Span> marks) {
    List<Span> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.naturalOrder());
    List<Span> disjoint = new ArrayList<>();
    for (Span mark : sorted) {
      int last = disjoint.size() - 1;
      if (last >= 0 && disjoint.get(last).overlaps(mark)) {
        disjoint.set(last, disjoint.get(last).hull(mark));
      } else {
        disjoint.add(mark);
      }
    }
    return disjoint;
  }
}
