package org.tallystick.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text in several inks that is broken into lines. Collects; not thread-safe. */
final class Paragraph {
  private final Page page;
  private final List<List<Piece>> words = new ArrayList<>();
  private boolean joined;

  Paragraph(Page page) {
    this.page = page;
  }

  private record Piece(String text, Ink ink, @Nullable String target) {}

  /** Adds foreign or own text; a figure gets brackets where there is no colour. */
  Paragraph add(String text, Ink ink) {
    return add(text, ink, null);
  }

  /** Adds text that leads to {@code target} where it is not null. */
  Paragraph add(String text, Ink ink, @Nullable String target) {
    String clean = Page.clean(text);
    if (ink.isFigure() && !page.colour()) {
      clean = "[" + clean + "]";
    }
    int start = 0;
    while (start < clean.length()) {
      int space = clean.indexOf(' ', start);
      int end = space < 0 ? clean.length() : space;
      if (end > start) {
        append(new Piece(clean.substring(start, end), ink, target));
      }
      joined = space < 0;
      start = end + 1;
    }
    return this;
  }

  /** Adds text in plain ink. */
  Paragraph add(String text) {
    return add(text, Ink.PLAIN);
  }

  private void append(Piece piece) {
    if (joined && !words.isEmpty()) {
      words.get(words.size() - 1).add(piece);
    } else {
      words.add(new ArrayList<>(List.of(piece)));
    }
    joined = true;
  }

  /**
   * The lines, each with a line feed behind it. A word too long for a line is broken.
   *
   * @param first what stands before the first line
   * @param rest what stands before the others
   */
  String lines(String first, String rest) {
    StringBuilder out = new StringBuilder(page.ink(first, Ink.PLAIN));
    int column = Columns.of(first);
    int start = Columns.of(rest);
    boolean empty = true;
    for (List<Piece> word : words) {
      int width = word.stream().mapToInt(piece -> Columns.of(piece.text())).sum();
      if (!empty && column + 1 + width > page.width()) {
        out.append('\n').append(rest);
        column = start;
        empty = true;
      }
      if (!empty) {
        out.append(' ');
        column++;
      }
      for (Piece piece : word) {
        column = set(piece, column, rest, out);
      }
      empty = false;
    }
    return out.append('\n').toString();
  }

  /** Sets a piece and says at which column it ends. */
  private int set(Piece piece, int from, String rest, StringBuilder out) {
    int column = from;
    StringBuilder line = new StringBuilder();
    for (int c : piece.text().codePoints().toArray()) {
      int width = Columns.of(c);
      if (column + width > page.width() && column > Columns.of(rest)) {
        out.append(inked(line, piece)).append('\n').append(rest);
        line.setLength(0);
        column = Columns.of(rest);
      }
      line.appendCodePoint(c);
      column += width;
    }
    out.append(inked(line, piece));
    return column;
  }

  private String inked(StringBuilder line, Piece piece) {
    return Page.link(page.ink(line.toString(), piece.ink()), piece.target());
  }
}
