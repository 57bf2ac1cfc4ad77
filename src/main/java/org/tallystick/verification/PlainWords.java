package org.tallystick.verification;

import java.util.Set;

/** Words that tell nothing of what is counted. */
final class PlainWords {
  private static final Set<String> LIGHT = WordTable.read("light-words.txt");
  private static final Set<String> GENERIC = WordTable.read("generic-words.txt");

  private PlainWords() {}

  /** Whether a word only holds a sentence together. */
  static boolean isLight(String lemma) {
    return LIGHT.contains(lemma);
  }

  /** Whether a noun stands for whatever is counted. */
  static boolean isGeneric(String lemma) {
    return GENERIC.contains(lemma);
  }

  /** Whether a word can tell one table, column or row from another. */
  static boolean tells(String word) {
    return !isLight(word)
        && !isGeneric(word)
        && word.length() > 1
        && word.chars().anyMatch(Character::isLetter);
  }
}
