package org.tallystick.quantity;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What the lexicon knows of one word: its classes, and the number it stands for in each. */
record Word(Map<WordClass, BigDecimal> classes) {
  /** A word that the lexicon does not know. */
  static final Word UNKNOWN = new Word(Map.of());

  Word {
    classes = classes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(classes));
  }

  boolean is(WordClass wordClass) {
    return classes.containsKey(wordClass);
  }

  /** The number it stands for as a member of {@code wordClass}, which it must be. */
  BigDecimal value(WordClass wordClass) {
    BigDecimal value = classes.get(wordClass);
    if (value == null) {
      throw new IllegalArgumentException("word is not of class " + wordClass);
    }
    return value;
  }

  /** Whether a number can begin with it. */
  boolean counts() {
    return is(WordClass.UNIT) || is(WordClass.TEEN) || is(WordClass.TENS);
  }
}
