package org.tallystick.report;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML and SVG so that nothing can be forgotten: every text and every attribute is escaped,
 * and an element cannot be closed out of order. Element and attribute names come from the code,
 * never from an article. Not thread-safe.
 *
 * <p>Characters that HTML forbids, control characters and lone surrogates, become U+FFFD.
 */
final class Markup {
  private final StringBuilder out = new StringBuilder(1 << 14);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values by turns; one whose value is null is left out, one whose
   *     value is empty has no value
   * @throws IllegalArgumentException if a name is left without a value
   */
  Markup open(String element, @Nullable String... attributes) {
    tag(element, attributes);
    open.push(element);
    return this;
  }

  /** Closes the element opened last. */
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element that holds a text. */
  Markup element(String element, String text, @Nullable String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** An element that holds nothing and is not closed, such as {@code meta}. */
  Markup empty(String element, @Nullable String... attributes) {
    tag(element, attributes);
    return this;
  }

  /** A text. */
  Markup text(String text) {
    escape(text, false);
    return this;
  }

  /** A line break in the source, for people who read it. */
  Markup line() {
    out.append('\n');
    return this;
  }

  /** The doctype. */
  Markup doctype() {
    out.append("<!DOCTYPE html>\n");
    return this;
  }

  /** The style sheet of this package, which holds neither {@code <} nor an article's text. */
  Markup style(String css) {
    if (css.indexOf('<') >= 0) {
      throw new IllegalArgumentException("style sheet must not hold <");
    }
    out.append("<style>").append(css).append("</style>");
    return this;
  }

  private void tag(String element, @Nullable String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException(
          "attributes must be names and values by turns, got " + attributes.length + " of them");
    }
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]);
        if (!value.isEmpty()) {
          out.append("=\"");
          escape(value, true);
          out.append('"');
        }
      }
    }
    out.append('>');
  }

  private void escape(String text, boolean attribute) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.appendCodePoint(isForbidden(c) ? 0xfffd : c);
              }
            });
  }

  /** After the HTML standard, "control" and "surrogate" code points, white space left alone. */
  private static boolean isForbidden(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    return control || (c >= 0xd800 && c <= 0xdfff) || (c & 0xfffe) == 0xfffe;
  }

  /**
   * What has been written.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("element must be closed: " + open.peek());
    }
    return out.toString();
  }
}
