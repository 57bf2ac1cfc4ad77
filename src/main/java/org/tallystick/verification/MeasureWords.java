package org.tallystick.verification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The adjectives that tell of a measure and the noun for it, out of {@code measure-words.txt}:
 * <i>height: high, higher, tall, tallest</i>.
 */
final class MeasureWords {
  private static final Map<String, Set<String>> WORDS = read();

  private MeasureWords() {}

  /** The words that speak of what any of {@code forms} names; empty for most words. */
  static Set<String> of(Set<String> forms) {
    Set<String> words = new HashSet<>();
    forms.forEach(form -> words.addAll(WORDS.getOrDefault(form, Set.of())));
    return words;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : WordTable.read("measure-words.txt")) {
      String[] parts = line.split(" ");
      for (int i = 1; i < parts.length; i++) {
        words.computeIfAbsent(parts[0], key -> new HashSet<>()).add(parts[i]);
      }
    }
    return words;
  }
}
