package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.List;

/** Notes what finders considered and refused, where somebody asks. Not thread-safe. */
final class Refusals {
  private final List<Refusal> all = new ArrayList<>();

  /** What was refused, in the order in which it was. */
  List<Refusal> all() {
    return List.copyOf(all);
  }

  void add(String tie, String reason, List<Figure> figures) {
    Refusal refusal = new Refusal(tie, reason, figures);
    if (!all.contains(refusal)) {
      all.add(refusal);
    }
  }

  /**
   * A tie that was not made.
   *
   * @param tie its kind in words
   * @param reason one plain sentence
   * @param figures the figures that it would have bound, the one it was sought for first
   */
  record Refusal(String tie, String reason, List<Figure> figures) {
    Refusal {
      figures = List.copyOf(figures);
    }
  }
}
