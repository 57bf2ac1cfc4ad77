package org.tallystick.style;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;

/**
 * The words that may loosen a figure. What stands in a direct quotation is the speaker's.
 *
 * @param allowed the words, lower case
 */
record Approximators(Set<String> allowed) implements StyleRule {
  @Override
  public @Nullable Departure check(Written figure) {
    String words = figure.approximator();
    if (words.isEmpty() || allowed.contains(words) || figure.claim().quoted()) {
      return null;
    }
    Span outer = figure.claim().outer();
    Span inner = figure.claim().span();
    Span span =
        outer.start() < inner.start()
            ? new Span(outer.start(), inner.start())
            : new Span(inner.end(), outer.end());
    return new Departure(trimmed(span, figure.article()), "does not use “" + words + "”", null);
  }

  private static Span trimmed(Span span, String article) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(article.charAt(start))) {
      start++;
    }
    while (end > start + 1 && Character.isWhitespace(article.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
