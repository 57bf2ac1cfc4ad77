package org.tallystick.verification;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms under which a word of a sentence and one of a cell meet: those of {@link WordForms}, a
 * number by its value, an ordinal by its number, a month by its full name.
 */
final class TokenForms {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{L}\\.(?:\\p{L}\\.)+|[\\p{L}\\p{M}]+|\\d+(?:st|nd|rd|th)\\b|\\d+(?:,\\d{3})*(?:\\.\\d+)?");

  /** Only what is a number through and through: a header may say <i>1990's</i> or <i>1½</i>. */
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)(?:st|nd|rd|th)?");

  private static final int SHORT_MONTH = 3;

  private TokenForms() {}

  /** The words of a cell, cut as {@link Phrasing} cuts a sentence. */
  static List<Set<String>> split(String text) {
    List<Set<String>> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      boolean possessive =
          matcher.group().equals("s")
              && matcher.start() > 0
              && "'’".indexOf(text.charAt(matcher.start() - 1)) >= 0;
      if (!possessive) {
        words.add(of(matcher.group().toLowerCase(Locale.ROOT)));
      }
    }
    return words;
  }

  /**
   * The forms of one word of a sentence, lower case: also of the words that tables write for it.
   */
  static Set<String> said(String word) {
    Set<String> forms = new LinkedHashSet<>(of(word));
    forms.addAll(Kin.of(forms));
    return forms;
  }

  /** The forms of one word, lower case. */
  static Set<String> of(String word) {
    Matcher number = NUMBER.matcher(word);
    if (number.matches()) {
      return of(new BigDecimal(number.group(1).replace(",", "")));
    }
    Set<String> forms = new LinkedHashSet<>(WordForms.of(word));
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      if (word.equals(name)
          || word.equals(name.substring(0, SHORT_MONTH))
          || word.equals("sept") && month == Month.SEPTEMBER) {
        forms.add("month:" + name);
      }
    }
    return forms;
  }

  /** The form of a number, whatever digits it is written with. */
  static Set<String> of(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return Set.of("#" + plain.toPlainString());
  }

  /** Whether forms are those of a month. */
  static boolean isMonth(Set<String> forms) {
    return forms.stream().anyMatch(form -> form.startsWith("month:"));
  }

  /** Whether forms are those of a number that may be a year. */
  static boolean isYear(Set<String> forms) {
    return forms.stream().anyMatch(form -> form.matches("#(?:1[5-9]\\d\\d|20\\d\\d)"));
  }
}
