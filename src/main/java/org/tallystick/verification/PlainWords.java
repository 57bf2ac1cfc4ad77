package org.tallystick.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that tell nothing of what is counted. */
final class PlainWords {
  private static final Set<String> LIGHT = read("light-words.txt");
  private static final Set<String> GENERIC = read("generic-words.txt");

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

  private static Set<String> read(String name) {
    try (InputStream in = PlainWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
