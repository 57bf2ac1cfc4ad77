package org.tallystick.verification;

import java.util.Set;

/**
 * Words by which a figure is of a part of what a row tells of, or of more than one row, out of
 * {@code narrowing-words.txt}: <i>in the third quarter, combined, averaging</i>.
 */
final class NarrowingWords {
  private static final Set<String> WORDS = WordTable.read("narrowing-words.txt");

  private NarrowingWords() {}

  /** Whether a word narrows. */
  static boolean has(Said word) {
    return WORDS.contains(word.text());
  }
}
