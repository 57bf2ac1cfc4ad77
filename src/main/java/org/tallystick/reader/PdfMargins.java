package org.tallystick.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes away what stands on every page and belongs to none: running heads and feet, page numbers,
 * what a printer adds in the margin. Stateless.
 */
final class PdfMargins {
  private static final double MARGIN = 0.12;
  private static final double EDGE = 0.06;
  private static final double SMALL = 0.85;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(page|p\\.|-|–|—|\\[)?\\s*\\d{1,4}(\\s*(of|/)\\s*\\d{1,4})?\\s*[-–—\\]]?");

  private PdfMargins() {}

  /**
   * The lines without those.
   *
   * @param size the size of the type of most of the text
   */
  static List<PdfLine> trim(List<PdfLine> lines, double size) {
    Map<String, Set<Integer>> pages = new HashMap<>();
    Set<Integer> all = new HashSet<>();
    for (PdfLine line : lines) {
      all.add(line.page());
      if (isWithin(line, MARGIN)) {
        pages.computeIfAbsent(shape(line), key -> new HashSet<>()).add(line.page());
      }
    }
    List<PdfLine> kept = new ArrayList<>();
    for (PdfLine line : lines) {
      boolean small = isWithin(line, EDGE) && line.size() <= SMALL * size;
      boolean number = isWithin(line, MARGIN) && PAGE_NUMBER.matcher(line.text()).matches();
      // Left and right pages may have different heads.
      int often = pages.getOrDefault(shape(line), Set.of()).size();
      boolean running = isWithin(line, MARGIN) && often >= 2 && 3 * often >= all.size();
      if (!small && !number && !running) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean isWithin(PdfLine line, double share) {
    double at = line.baseline() / line.height();
    return at < share || at > 1 - share;
  }

  /** What it says and about where, whatever its numbers are. */
  private static String shape(PdfLine line) {
    return Math.round(line.baseline() / 4) + " " + line.text().replaceAll("\\d+", "#");
  }
}
