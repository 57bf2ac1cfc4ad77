package org.tallystick.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Characters that stand together on a page. Lengths are points of 1/72 inch; the origin is the top
 * left corner of the page.
 *
 * @param text the characters
 * @param left where they begin
 * @param right where they end
 * @param baseline the line that they stand on
 * @param size the size of their type
 */
record PdfWord(String text, float left, float right, float baseline, float size) {
  /** How far apart two baselines may lie, in type sizes, in one line: a raised 1 belongs to it. */
  private static final float SAME_LINE = 0.4f;

  private static final float DOUBLED = 0.1f;

  /** A character and the gap, from which on a space stands before it. */
  record Glyph(PdfWord box, float space) {}

  /** The words of a page, in no order that matters. */
  static List<PdfWord> of(List<Glyph> glyphs) {
    List<PdfWord> words = new ArrayList<>();
    List<Glyph> row = new ArrayList<>();
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(glyph -> glyph.box().baseline()));
    for (Glyph glyph : sorted) {
      if (!row.isEmpty() && !row.get(0).box().sharesLine(glyph.box())) {
        addRow(row, words);
        row.clear();
      }
      row.add(glyph);
    }
    addRow(row, words);
    return words;
  }

  /** Whether two stand on one line. */
  boolean sharesLine(PdfWord other) {
    return Math.abs(other.baseline - baseline) <= SAME_LINE * Math.max(size, other.size);
  }

  /** About where the characters begin above the baseline. */
  float top() {
    return baseline - size;
  }

  private static void addRow(List<Glyph> row, List<PdfWord> words) {
    row.sort(Comparator.comparingDouble(glyph -> glyph.box().left()));
    StringBuilder text = new StringBuilder();
    PdfWord first = null;
    PdfWord last = null;
    for (Glyph glyph : row) {
      PdfWord box = glyph.box();
      boolean blank = box.text().isBlank();
      if (last != null && first != null) {
        if (!blank && box.isDoubleOf(last)) {
          continue;
        }
        if (blank || box.left() - last.right() > glyph.space()) {
          words.add(joined(text, first, last));
          text.setLength(0);
          first = null;
        }
      }
      if (!blank) {
        first = first == null || box.size > first.size ? withLeft(box, first) : first;
        text.append(box.text());
        last = box;
      }
    }
    if (first != null && last != null) {
      words.add(joined(text, first, last));
    }
  }

  private static PdfWord withLeft(PdfWord box, @Nullable PdfWord first) {
    return first == null
        ? box
        : new PdfWord(box.text, first.left, box.right, box.baseline, box.size);
  }

  /** Type that is set twice to look bold. */
  private boolean isDoubleOf(PdfWord other) {
    return text.equals(other.text) && Math.abs(left - other.left) < DOUBLED * size;
  }

  private static PdfWord joined(StringBuilder text, PdfWord first, PdfWord last) {
    return new PdfWord(
        text.toString(), first.left, Math.max(first.right, last.right), first.baseline, first.size);
  }
}
