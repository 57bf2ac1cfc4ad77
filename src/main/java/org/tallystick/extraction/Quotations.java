package org.tallystick.extraction;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.article.Span;

/**
 * The direct quotations of a text: between double quotation marks, straight or curled, or
 * guillemets; an unclosed one ends with its paragraph, or goes on where the next paragraph opens
 * with a mark of its own (Chicago Manual of Style, 17th ed., 13.30). Quotations of up to two words
 * are scare quotes, not speech.
 */
final class Quotations {
  private final List<Span> spans = new ArrayList<>();

  Quotations(String text) {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean closing = c == '”' || c == '»' || c == '"' && open >= 0;
      boolean opening = c == '“' || c == '«' || c == '"' && open < 0;
      if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n' && open >= 0) {
        add(text, open, i);
        open = -1;
      } else if (closing && open >= 0) {
        add(text, open, i);
        open = -1;
      } else if (opening) {
        open = i + 1;
      }
    }
    if (open >= 0) {
      add(text, open, text.length());
    }
  }

  private void add(String text, int from, int to) {
    int words = 0;
    boolean inside = false;
    for (int i = from; i < to && words < 3; i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      if (!space && !inside) {
        words++;
      }
      inside = !space;
    }
    if (words >= 3) {
      spans.add(new Span(from, to));
    }
  }

  /** Whether the code unit at {@code offset} stands in a quotation. */
  boolean hold(int offset) {
    int low = 0;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = spans.get(middle);
      if (span.end() <= offset) {
        low = middle + 1;
      } else if (span.start() > offset) {
        high = middle - 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
