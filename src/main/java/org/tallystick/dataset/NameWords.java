package org.tallystick.dataset;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits the names that tables and columns have into words. */
final class NameWords {
  /**
   * Between words: whatever is no letter and no digit, and the seams of camelCase and of digits.
   */
  private static final Pattern SEAM =
      Pattern.compile(
          "[^\\p{L}\\p{M}\\p{N}']+"
              + "|(?<=\\p{Ll})(?=\\p{Lu})"
              + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
              + "|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

  private NameWords() {}

  /** The words of a name, lower case: {@code pct_reoffended2018} gives three. */
  static List<String> of(String name) {
    return Stream.of(SEAM.split(name))
        .map(word -> word.replaceAll("^'+|'+$", "").toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
