package org.tallystick.verification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads codes in cells: the first letters of a word, or of several words. Two letters are seldom
 * the first two of a word.
 */
final class CodeReader {
  private static final Pattern CODE = Pattern.compile("\\p{Lu}{1,5}s?");

  private CodeReader() {}

  /** Whether a cell is written as a code. */
  static boolean isCode(String value) {
    return CODE.matcher(value).matches();
  }

  /** The words that a code stands for; none where no words of the sentence may. */
  static Set<Said> read(String value, List<Said> words) {
    String letters = value.replaceAll("s$", "").toLowerCase(Locale.ROOT);
    if (letters.length() > 1) {
      Set<Said> initials = initials(letters, words);
      if (!initials.isEmpty()) {
        return initials;
      }
    }
    Set<Said> starting = new LinkedHashSet<>();
    if (letters.length() == 2) {
      return starting;
    }
    for (Said word : words) {
      boolean longer = word.text().length() > letters.length() + 1;
      if (word.name() && longer && word.text().startsWith(letters)) {
        starting.add(word);
      }
    }
    return starting.size() == 1 ? starting : Set.of();
  }

  private static Set<Said> initials(String letters, List<Said> words) {
    for (int from = 0; from + letters.length() <= words.size(); from++) {
      Set<Said> run = new LinkedHashSet<>();
      for (int i = 0; i < letters.length(); i++) {
        Said word = words.get(from + i);
        boolean name = letters.length() > 2 || word.name();
        if (name && word.weight() > 0 && word.text().charAt(0) == letters.charAt(i)) {
          run.add(word);
        }
      }
      if (run.size() == letters.length()) {
        return run;
      }
    }
    return Set.of();
  }
}
