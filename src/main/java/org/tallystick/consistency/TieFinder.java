package org.tallystick.consistency;

import java.util.function.Consumer;

/** Finds ties of one sort in an article. Holds no state; never compares all figures with all. */
@FunctionalInterface
interface TieFinder {
  /** Hands every tie it finds to {@code found}, in text order. */
  void find(Reading reading, Consumer<Tie> found);
}
