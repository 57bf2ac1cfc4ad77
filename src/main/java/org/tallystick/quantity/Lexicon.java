package org.tallystick.quantity;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The words of {@code words.csv}. Immutable. */
final class Lexicon {
  private final Map<String, Word> words = new HashMap<>();

  Lexicon() {
    Map<String, Map<WordClass, BigDecimal>> collected = new HashMap<>();
    for (String[] row : CsvTable.rows("words.csv")) {
      WordClass wordClass = WordClass.labelled(row[0]);
      BigDecimal value = row[1].isEmpty() ? BigDecimal.ZERO : new BigDecimal(row[1]);
      for (String word : CsvTable.spellings(row[2])) {
        collected.computeIfAbsent(word, k -> new EnumMap<>(WordClass.class)).put(wordClass, value);
      }
    }
    collected.forEach((word, classes) -> words.put(word, new Word(classes)));
  }

  /** What is known of a word in lower case. */
  Word word(String lower) {
    return words.getOrDefault(lower, Word.UNKNOWN);
  }
}
