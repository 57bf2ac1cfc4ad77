package org.tallystick.verification;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The forms under which words meet: endings of number and tense taken off, British spellings turned
 * American, hyphens closed. Endings that make another word (<i>-er, -ion</i>) stay, so that
 * <i>offence</i> and <i>offender</i> do not meet.
 */
final class WordForms {
  private static final int SHORTEST = 3;

  private WordForms() {}

  /** The words of a text, lower case, hyphens closed, in order; digits make words too. */
  static List<String> split(String text) {
    return Stream.of(
            text.replaceAll("(?<=\\p{L})-(?=\\p{L})", "")
                .replaceAll("['’]s\\b", "")
                .split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Every form of one word; two words are the same where they share one. */
  static Set<String> of(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("[-'’.]", "");
    Set<String> forms = new LinkedHashSet<>();
    add(forms, plain);
    strip(forms, plain, "ies", "y");
    strip(forms, plain, "es", "");
    if (!plain.endsWith("ss") && !plain.endsWith("us") && !plain.endsWith("is")) {
      strip(forms, plain, "s", "");
    }
    for (String ending : List.of("ed", "ing")) {
      strip(forms, plain, ending, "");
      strip(forms, plain, ending, "e");
      int stem = plain.length() - ending.length();
      if (plain.endsWith(ending)
          && stem > SHORTEST
          && plain.charAt(stem - 1) == plain.charAt(stem - 2)) {
        add(forms, plain.substring(0, stem - 1));
      }
    }
    strip(forms, plain, "ied", "y");
    return forms;
  }

  /** Whether two sets of forms share one. */
  static boolean meet(Set<String> some, Set<String> others) {
    return !Collections.disjoint(some, others);
  }

  private static void strip(Set<String> forms, String word, String ending, String instead) {
    int stem = word.length() - ending.length();
    if (word.endsWith(ending) && stem + instead.length() >= SHORTEST) {
      add(forms, word.substring(0, stem) + instead);
    }
  }

  private static void add(Set<String> forms, String form) {
    forms.add(
        form.replaceAll("(?<=\\p{L}{2})our(?=(s|ed|ing|able|ite|)$)", "or")
            .replaceAll("(?<=\\p{L}{2})is(?=(e|es|ed|ing|ation)$)", "iz"));
  }
}
