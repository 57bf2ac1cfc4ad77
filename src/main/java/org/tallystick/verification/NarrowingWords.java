package org.tallystick.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words by which a figure is of a part of what a row tells of, or of more than one row, out of
 * {@code narrowing-words.txt}: <i>in the third quarter, combined, averaging</i>.
 */
final class NarrowingWords {
  private static final Set<String> WORDS = read("narrowing-words.txt");
  private static final Set<String> EVENTS = read("event-words.txt");

  private NarrowingWords() {}

  /** Whether a word narrows. */
  static boolean has(Said word) {
    return WORDS.contains(word.text());
  }

  /** Whether a word stands for the one occasion that a row tells of. */
  static boolean isEvent(Said word) {
    return word.forms().stream().anyMatch(EVENTS::contains);
  }

  private static Set<String> read(String name) {
    try (InputStream in = NarrowingWords.class.getResourceAsStream(name)) {
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
