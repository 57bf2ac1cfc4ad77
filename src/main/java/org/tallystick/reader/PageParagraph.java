package org.tallystick.reader;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.tallystick.article.Place;

/**
 * A run of text in a page with no block's border in it, its white space collapsed as a browser
 * does. Not thread-safe.
 */
final class PageParagraph {
  /** The innermost block that holds it. */
  final Element block;

  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private int linked;

  /** How many words there are; below 0 where they are yet to be counted. */
  private int words = -1;

  private boolean space;

  PageParagraph(Element block) {
    this.block = block;
  }

  /** Characters of one text node that stand together in both; it grows. */
  private static final class Piece {
    final int start;
    final TextNode node;
    final int offset;
    int length;

    Piece(int start, int length, TextNode node, int offset) {
      this.start = start;
      this.length = length;
      this.node = node;
      this.offset = offset;
    }
  }

  /** Adds a text node's characters. */
  void add(TextNode node, boolean inLink) {
    String whole = node.getWholeText();
    int before = text.length();
    int from = 0;
    while (from < whole.length()) {
      if (isSpace(whole.charAt(from))) {
        space = true;
        from++;
        continue;
      }
      int end = from;
      while (end < whole.length() && !isSpace(whole.charAt(end))) {
        end++;
      }
      if (space && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
        boolean here = from > 0;
        if (here) {
          piece(1, node, from - 1);
        }
        text.append(' ');
      }
      space = false;
      piece(end - from, node, from);
      text.append(whole, from, end);
      from = end;
    }
    linked += inLink ? text.length() - before : 0;
  }

  /** Notes where the next characters stand, in one with those before where they stand together. */
  private void piece(int length, TextNode node, int offset) {
    Piece before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (before != null
        && before.node == node
        && before.start + before.length == text.length()
        && before.offset + before.length == offset) {
      before.length += length;
    } else {
      pieces.add(new Piece(text.length(), length, node, offset));
    }
    words = -1;
  }

  /** Adds the line break of a {@code <br>}. */
  void lineBreak() {
    space = false;
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  /** Whether it ends in a line break, so that another parts two paragraphs. */
  boolean endsLine() {
    return text.length() > 0 && text.charAt(text.length() - 1) == '\n';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** How many words it has. */
  int words() {
    if (words < 0) {
      words = count();
    }
    return words;
  }

  private int count() {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean part = Character.isLetterOrDigit(text.charAt(i));
      count += part && !inWord ? 1 : 0;
      inWord = part;
    }
    return count;
  }

  /** The part of its characters that are links, 0 to 1. */
  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
  }

  /** The text with the place of each character. */
  MappedText mapped(NodePath paths) {
    MappedText mapped = new MappedText();
    int end = endsLine() ? text.length() - 1 : text.length();
    int at = 0;
    for (Piece piece : pieces) {
      mapped.add(text.substring(at, piece.start));
      at = piece.start + piece.length;
      String path = paths.of(piece.node);
      mapped.add(text.substring(piece.start, at), new Place.Node(path, piece.offset));
    }
    return mapped.add(text.substring(Math.min(at, end), end));
  }

  @Override
  public String toString() {
    return text.toString().strip();
  }
}
