package org.tallystick.quantity;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    collected.forEach((tens, classes) -> addFused(tens, classes.get(WordClass.TENS), collected));
  }

  /** "twentyfive", "thirtyfirst": numbers whose hyphen was left out. */
  private void addFused(
      String tens, @Nullable BigDecimal value, Map<String, Map<WordClass, BigDecimal>> collected) {
    if (value == null) {
      return;
    }
    collected.forEach(
        (word, classes) -> {
          addFused(tens + word, WordClass.TEEN, value, classes.get(WordClass.UNIT));
          addFused(tens + word, WordClass.ORDINAL, value, classes.get(WordClass.ORDINAL));
        });
  }

  private void addFused(
      String written, WordClass wordClass, BigDecimal tens, @Nullable BigDecimal unit) {
    if (unit != null && unit.signum() > 0 && unit.compareTo(BigDecimal.TEN) < 0) {
      words.putIfAbsent(written, new Word(Map.of(wordClass, tens.add(unit))));
    }
  }

  /** What is known of a word in lower case. */
  Word word(String lower) {
    return words.getOrDefault(lower, Word.UNKNOWN);
  }
}
