package org.tallystick.extraction;

import java.util.Objects;
import org.tallystick.article.Span;

/**
 * A word, number or mark of a sentence.
 *
 * @param text as written
 * @param tag its Penn Treebank part-of-speech tag; empty until asked for
 * @param lemma its dictionary form, lower case; empty until asked for
 * @param span where it stands in the article's text
 */
public record Token(String text, String tag, String lemma, Span span) {
  /** Checks for null. */
  public Token {
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(tag, "tag must not be null");
    Objects.requireNonNull(lemma, "lemma must not be null");
    Objects.requireNonNull(span, "span must not be null");
  }
}
