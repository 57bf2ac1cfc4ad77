package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.List;

/** Notes what finders considered and refused, where somebody asks. Not thread-safe. */
final class Refusals {
  static final String AGREES = "The two agree, so there is nothing to tell.";
  static final String CROWDED = "Too many figures of such things are told to say which is meant.";
  static final String MAY_HAVE_MOVED =
      "Words beside them say that there is more than one such figure, or that it moved on.";

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
