package org.tallystick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Finding;

/** Quotes, in an HTML report, the sentences of the text that a story was written from. */
final class HtmlSource {
  private static final int LONGEST = 600;

  private final Claims source;
  private final Markup page;

  HtmlSource(Claims source, Markup page) {
    this.source = source;
    this.page = page;
  }

  /**
   * The sentences of the source that a finding rests on, its figures marked; nothing for others.
   */
  void quote(Finding finding) {
    Map<Span, List<Span>> sentences = new TreeMap<>();
    for (Finding.Evidence evidence : finding.evidence()) {
      boolean there = evidence.span().end() <= source.article().text().length();
      if (there && evidence.document() == Finding.Document.SOURCE) {
        Span mark = whole(evidence);
        sentences.computeIfAbsent(sentence(mark), s -> new ArrayList<>()).add(mark);
      }
    }
    if (sentences.isEmpty()) {
      return;
    }
    Article article = source.article();
    String name = Objects.requireNonNullElse(article.headline(), article.id());
    page.open("figure", "class", "source").line();
    page.element("figcaption", "The source, “" + name + "”, says:").line();
    sentences.forEach(
        (sentence, marks) -> {
          page.open("blockquote", "dir", "auto", "lang", article.language());
          marked(sentence, marks);
          page.close().line();
        });
    page.close().line();
  }

  /** The figure with its approximator. */
  private Span whole(Finding.Evidence evidence) {
    Claim claim = evidence.claim() == null ? null : source.find(evidence.claim());
    if (claim != null) {
      return claim.outer();
    }
    return source.all().stream()
        .map(Claim::outer)
        .filter(outer -> outer.contains(evidence.span()))
        .findFirst()
        .orElse(evidence.span());
  }

  private Span sentence(Span mark) {
    return source.sentences().stream()
        .filter(sentence -> sentence.contains(mark) && sentence.length() <= LONGEST)
        .findFirst()
        .orElse(mark);
  }

  private void marked(Span sentence, List<Span> marks) {
    String text = source.article().text();
    List<Span> sorted = new ArrayList<>(marks);
    sorted.sort(Span::compareTo);
    int at = sentence.start();
    for (Span mark : sorted) {
      if (mark.start() >= at) {
        page.text(text.substring(at, mark.start())).element("mark", mark.of(text));
        at = mark.end();
      }
    }
    page.text(text.substring(at, sentence.end()));
  }
}
