package org.tallystick.nlp;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.extraction.TimeMention;
import org.tallystick.extraction.Token;

/**
 * Whether a verb beside a bare weekday or month says that it is behind or before the reader:
 * <i>they marched on Saturday, they will meet in May</i>. SUTime's own rules for this write into
 * constants that all its answers share, so that an answer depends on what was read before; its
 * tokens are therefore handed over without the words those rules look for, and the same is done
 * here.
 */
enum Tense {
  /** Behind: a verb in the past, or <i>have</i>. */
  PAST,
  /** Before: <i>will, would, could, should, going to</i>. */
  FUTURE,
  /** Nothing beside it says. */
  OPEN;

  /** How many tokens away the verb may stand. */
  private static final int REACH = 8;

  private static final Set<String> FUTURE_WORDS =
      Set.of("would", "could", "should", "will", "'ll", "’ll", "going");

  private static final String HAVE = "have";
  private static final String PAST_TAG = "VBD";
  private static final String PARTICIPLE_TAG = "VBN";
  private static final int WEEK = 7;

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:morning|afternoon|evening|night))?");

  private static final Pattern IN_A_YEAR =
      Pattern.compile(
          "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day ,? ?)?(?:the |\\d{1,2}(?:st|nd|rd|th)? |of )*"
              + "(?:january|february|march|april|may|june|july|august|september|october|november|december"
              + "|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)"
              + "(?: (?:the )?\\d{1,2}(?:st|nd|rd|th)?)?");

  /** The token as SUTime may see it: without what its rules of tense look for. */
  static Token hidden(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    if (FUTURE_WORDS.contains(word) || word.equals(HAVE)) {
      return new Token("·", token.tag(), "·", token.span());
    }
    return token.tag().equals(PAST_TAG)
        ? new Token(token.text(), "VBN", token.lemma(), token.span())
        : token;
  }

  /**
   * What the verb nearest to the tokens {@code first} to {@code last} says. A participle is past
   * unless an auxiliary in reach says otherwise: <i>it opened</i>, but <i>it will be opened</i>.
   */
  static Tense beside(List<Token> tokens, int first, int last) {
    boolean participle = false;
    for (int step = 1; step <= REACH; step++) {
      for (int index : new int[] {first - step, last + step}) {
        Tense tense = of(tokens, index);
        if (tense != OPEN) {
          return tense;
        }
        participle |= index >= 0 && index < first && tokens.get(index).tag().equals(PARTICIPLE_TAG);
      }
    }
    return participle ? PAST : OPEN;
  }

  private static Tense of(List<Token> tokens, int index) {
    if (index < 0 || index >= tokens.size()) {
      return OPEN;
    }
    String word = tokens.get(index).text().toLowerCase(Locale.ROOT);
    boolean toVerb =
        index + 1 < tokens.size() && tokens.get(index + 1).text().equalsIgnoreCase("to");
    if (FUTURE_WORDS.contains(word) && (!word.equals("going") || toVerb)) {
      return FUTURE;
    }
    return tokens.get(index).tag().equals(PAST_TAG) || word.equals(HAVE) ? PAST : OPEN;
  }

  /** The time meant, where {@code words} alone would be the nearest one on either side. */
  TimeMention place(TimeMention nearest, String words, @Nullable LocalDate reference) {
    LocalDate start = nearest.start();
    LocalDate end = nearest.end();
    if (this == OPEN || reference == null || start == null || end == null) {
      return nearest;
    }
    boolean wrongSide = this == PAST ? start.isAfter(reference) : end.isBefore(reference);
    int sign = this == PAST ? -1 : 1;
    if (wrongSide && WEEKDAY.matcher(words).matches()) {
      LocalDate day = start.plusDays((long) sign * WEEK);
      return new TimeMention(nearest.span(), day.toString(), day, end.plusDays((long) sign * WEEK));
    }
    if (wrongSide && IN_A_YEAR.matcher(words).matches()) {
      LocalDate first = start.plusYears(sign);
      int year = start.getYear();
      String timex = nearest.timex().replaceFirst("^" + year, String.valueOf(first.getYear()));
      return new TimeMention(nearest.span(), timex, first, end.plusYears(sign));
    }
    return nearest;
  }
}
