package org.tallystick.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a page, in the order in which they are read. A gutter is an upright strip without
 * a word in it and with several lines on both sides; what stands above it is read first, then the
 * left, the right, and what stands below. Stateless.
 */
final class PdfColumns {
  private static final int FEWEST_LINES = 4;
  private static final float STEP = 2;
  private static final float NARROWEST = 7;
  private static final float NARROWEST_OF_TYPE = 0.7f;
  private static final int DEEPEST = 12;

  private PdfColumns() {}

  /** A strip between columns. */
  private record Gutter(float x, float top, float bottom, int lines) {}

  /** The words of the page, those of one column together. */
  static List<List<PdfWord>> of(List<PdfWord> words) {
    List<List<PdfWord>> columns = new ArrayList<>();
    split(words, columns, 0);
    return columns;
  }

  private static void split(List<PdfWord> words, List<List<PdfWord>> columns, int depth) {
    if (words.isEmpty()) {
      return;
    }
    Gutter gutter = depth < DEEPEST ? best(words) : null;
    if (gutter == null) {
      columns.add(words);
      return;
    }
    List<PdfWord> above = new ArrayList<>();
    List<PdfWord> left = new ArrayList<>();
    List<PdfWord> right = new ArrayList<>();
    List<PdfWord> below = new ArrayList<>();
    for (PdfWord word : words) {
      if (word.baseline() < gutter.top()) {
        above.add(word);
      } else if (word.baseline() > gutter.bottom()) {
        below.add(word);
      } else {
        (word.left() < gutter.x() ? left : right).add(word);
      }
    }
    split(above, columns, depth + 1);
    split(left, columns, depth + 1);
    split(right, columns, depth + 1);
    split(below, columns, depth + 1);
  }

  /** The gutter with the most lines at its shorter side; null if there is none. */
  private static @Nullable Gutter best(List<PdfWord> words) {
    List<PdfWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(PdfWord::baseline));
    float from = Float.MAX_VALUE;
    float to = 0;
    for (PdfWord word : words) {
      from = Math.min(from, word.left());
      to = Math.max(to, word.right());
    }
    Gutter best = null;
    for (float x = from + STEP; x < to; x += STEP) {
      Gutter gutter = at(x, sorted);
      if (gutter != null && (best == null || gutter.lines() > best.lines())) {
        best = gutter;
      }
    }
    return best;
  }

  /** The best strip around {@code x}. */
  private static @Nullable Gutter at(float x, List<PdfWord> sorted) {
    Gutter best = null;
    Strip strip = new Strip();
    for (PdfWord word : sorted) {
      float half = Math.max(NARROWEST, NARROWEST_OF_TYPE * word.size()) / 2;
      if (word.left() - half < x && x < word.right() + half) {
        best = better(best, strip.gutter(x));
        strip = new Strip();
      } else {
        strip.add(word, word.left() > x);
      }
    }
    return better(best, strip.gutter(x));
  }

  private static @Nullable Gutter better(@Nullable Gutter a, @Nullable Gutter b) {
    return a == null || (b != null && b.lines() > a.lines()) ? b : a;
  }

  /** The lines at both sides of a strip, from where both have some. */
  private static final class Strip {
    private final List<PdfWord> left = new ArrayList<>();
    private final List<PdfWord> right = new ArrayList<>();

    void add(PdfWord word, boolean atRight) {
      List<PdfWord> side = atRight ? right : left;
      if (side.isEmpty() || !side.get(side.size() - 1).sharesLine(word)) {
        side.add(word);
      }
    }

    @Nullable Gutter gutter(float x) {
      if (left.isEmpty() || right.isEmpty()) {
        return null;
      }
      // A heading as short as the column stands above both, and a last line below.
      float first = Math.max(left.get(0).top(), right.get(0).top());
      float last =
          Math.min(left.get(left.size() - 1).baseline(), right.get(right.size() - 1).baseline());
      int lines = (int) Math.min(within(left, first, last), within(right, first, last));
      if (lines < FEWEST_LINES) {
        return null;
      }
      float end =
          Math.max(left.get(left.size() - 1).baseline(), right.get(right.size() - 1).baseline());
      return new Gutter(x, first, end, lines);
    }

    private static long within(List<PdfWord> side, float first, float last) {
      return side.stream()
          .filter(line -> line.baseline() >= first && line.baseline() <= last)
          .count();
    }
  }
}
