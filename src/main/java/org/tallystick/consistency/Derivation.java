package org.tallystick.consistency;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a figure may be worked out from two others, and the words by which a story says that it was.
 */
enum Derivation {
  /** Both together. */
  SUM,
  /** The one less the other. */
  DIFFERENCE,
  /** What a share leaves. */
  REST,
  /** The one as a share of the other: a share speaks for itself. */
  SHARE,
  /** The one as a change from the other: a change speaks for itself. */
  CHANGE,
  /** A share of a figure. */
  PART,
  /** An amount for each of a number of things, or for all of them. */
  EACH,
  /** A level before or after a change. */
  BEFORE;

  private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
  private static final Map<Derivation, Set<String>> WORDS = read();

  /** Whether {@code sentence} says that a figure of it was worked out so. */
  boolean spoken(String sentence) {
    Set<String> words = WORDS.get(this);
    if (words == null) {
      return true;
    }
    for (String word : WORD.split(sentence)) {
      if (words.contains(WordKin.stem(word))) {
        return true;
      }
    }
    return false;
  }

  private static Map<Derivation, Set<String>> read() {
    Map<Derivation, Set<String>> words = new EnumMap<>(Derivation.class);
    for (String line : ResourceLines.of("derived-words.txt")) {
      List<String> parts = List.of(line.split(" "));
      Set<String> stems = new HashSet<>();
      parts.subList(1, parts.size()).forEach(word -> stems.add(WordKin.stem(word)));
      words.put(valueOf(parts.get(0)), stems);
    }
    return Map.copyOf(words);
  }
}
