package org.tallystick.verification;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of several things that a sentence names belongs to the figure: the nearest, and what
 * follows a figure rather than what stands before it; hardly one beyond another figure.
 */
final class Nearness {
  /** What is further off than another value of its column is this much less sure. */
  private static final int FURTHER = 60;

  private static final int BEYOND_FIGURE = 100;
  private static final int TWO = 2;
  private static final int THREE = 3;

  private Nearness() {}

  /** The same conditions; of those on one column, all but the nearest less sure. */
  static List<Found> sort(Phrasing phrasing, List<Found> found) {
    List<Found> sorted = new ArrayList<>();
    for (Found one : found) {
      boolean further =
          found.stream()
              .anyMatch(
                  other ->
                      other.condition().column().equals(one.condition().column())
                          && distance(phrasing, other) < distance(phrasing, one));
      int strength = Math.max(1, one.strength() - (further ? FURTHER : 0));
      sorted.add(new Found(one.condition(), one.words(), strength, one.entity()));
    }
    return sorted;
  }

  /** Whether a condition of the sentence leaves no room for one from the sentence before. */
  static boolean bars(Phrasing phrasing, Found own, Found carried) {
    return own.condition().column().equals(carried.condition().column())
        && own.words().stream().anyMatch(word -> !isBeyond(phrasing, word));
  }

  private static int distance(Phrasing phrasing, Found found) {
    return found.words().stream().mapToInt(w -> distance(phrasing, w)).min().orElse(0);
  }

  private static int distance(Phrasing phrasing, Said word) {
    int from = phrasing.claim().span().start();
    int to = phrasing.claim().span().end();
    boolean after = word.span().start() >= to;
    int gap = after ? word.span().start() - to : (from - word.span().end()) * THREE / TWO;
    return gap + (isBeyond(phrasing, word) ? BEYOND_FIGURE : 0);
  }

  /** Whether another figure stands between a word and the claim's own. */
  static boolean isBeyond(Phrasing phrasing, Said word) {
    int from = phrasing.claim().span().start();
    int to = phrasing.claim().span().end();
    return phrasing.words().stream()
        .anyMatch(
            other ->
                other.figure()
                    && other.span().start() < Math.max(from, word.span().start())
                    && other.span().end() > Math.min(to, word.span().end()));
  }
}
