package org.tallystick.article;

import java.util.Objects;

/** Where a character stands in what an article was read from. Immutable. */
public sealed interface Place {
  /** The place {@code characters} further on in the same line or node. */
  Place plus(int characters);

  /**
   * A place in a file of text.
   *
   * @param line the line, from 1
   * @param column the column in UTF-16 code units, from 1
   */
  record Line(int line, int column) implements Place {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public Line {
      if (line < 1 || column < 1) {
        throw new IllegalArgumentException(
            "line and column count from 1, got " + line + ":" + column);
      }
    }

    @Override
    public Line plus(int characters) {
      return new Line(line, column + characters);
    }

    @Override
    public String toString() {
      return line + ":" + column;
    }
  }

  /**
   * A place in a document made of parts.
   *
   * @param path the part: an XPath to a text node in HTML and XML, a JSON Pointer (RFC 6901) in
   *     JSON, {@code paragraph 3, run 2} in a word processor's file, {@code page 2, line 7} in PDF
   * @param offset UTF-16 code units into that part's text, entities and escapes resolved; from 0
   */
  record Node(String path, int offset) implements Place {
    /**
     * Checks the offset.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Node {
      Objects.requireNonNull(path, "path must not be null");
      if (offset < 0) {
        throw new IllegalArgumentException("offset must be at least 0, got " + offset);
      }
    }

    @Override
    public Node plus(int characters) {
      return new Node(path, offset + characters);
    }

    @Override
    public String toString() {
      return path + " +" + offset;
    }
  }
}
