package org.tallystick.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A line of a column.
 *
 * @param page its page, from 1
 * @param column its column, counted over all pages
 * @param number its place in the order in which the page is read, from 1
 * @param height how high the page is, in points
 * @param words its words from left to right; not empty
 * @param text its words with a space between two
 */
record PdfLine(int page, int column, int number, float height, List<PdfWord> words, String text) {
  /** Copies the list. */
  PdfLine {
    words = List.copyOf(words);
  }

  /**
   * The lines of a page.
   *
   * @param columns counted so far
   */
  static List<PdfLine> of(List<List<PdfWord>> page, int number, int columns, float height) {
    List<PdfLine> lines = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      List<PdfWord> sorted = new ArrayList<>(page.get(i));
      sorted.sort(Comparator.comparingDouble(PdfWord::baseline));
      List<PdfWord> row = new ArrayList<>();
      for (PdfWord word : sorted) {
        if (!row.isEmpty() && !row.get(0).sharesLine(word)) {
          lines.add(line(row, number, columns + i, lines.size() + 1, height));
          row.clear();
        }
        row.add(word);
      }
      lines.add(line(row, number, columns + i, lines.size() + 1, height));
    }
    return lines;
  }

  private static PdfLine line(List<PdfWord> row, int page, int column, int number, float height) {
    row.sort(Comparator.comparingDouble(PdfWord::left));
    List<String> words = row.stream().map(PdfWord::text).toList();
    return new PdfLine(page, column, number, height, row, String.join(" ", words));
  }

  /** Where it begins. */
  float left() {
    return words.get(0).left();
  }

  /** Where it ends. */
  float right() {
    return words.get(words.size() - 1).right();
  }

  /** The line that its words stand on. */
  float baseline() {
    return largest().baseline();
  }

  /** The size of its type. */
  float size() {
    return largest().size();
  }

  private PdfWord largest() {
    PdfWord largest = words.get(0);
    for (PdfWord word : words) {
      largest = word.size() > largest.size() ? word : largest;
    }
    return largest;
  }

  /** Where it stands: page, line, and the box from left, top to right, bottom. */
  String place() {
    return String.format(
        Locale.ROOT,
        "page %d, line %d, box %.0f,%.0f,%.0f,%.0f",
        page,
        number,
        left(),
        baseline() - size(),
        right(),
        baseline() + size() / 4);
  }
}
