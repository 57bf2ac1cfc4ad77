package org.tallystick.verification;

import java.util.List;

/**
 * A claim read as cells: each question is one cell that it may state.
 *
 * @param questions the cells; those of the nearest row first
 * @param exact whether row and column are named exactly and nothing narrows the figure: where no
 *     cell agrees, the data speak against it
 */
record Sheet(List<Question> questions, boolean exact) {
  static final Sheet NONE = new Sheet(List.of(), false);

  Sheet {
    questions = List.copyOf(questions);
  }

  /** Whether cells are named, but not so surely that anything speaks against the figure. */
  boolean isOpen() {
    return !questions.isEmpty() && !exact;
  }
}
