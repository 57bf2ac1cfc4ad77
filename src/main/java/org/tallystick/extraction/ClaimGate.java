package org.tallystick.extraction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.tallystick.quantity.Approximation;
import org.tallystick.quantity.Mention;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;

/**
 * Tells figures that claim something from those that do not: parts of names, dates and years, clock
 * times, addresses, numbered things, ordinals that state no rank, the pronoun <i>one</i>.
 * Stateless.
 */
final class ClaimGate {
  private static final Pattern YEAR = Pattern.compile("(1[0-9]|20|21)[0-9]{2}");
  private static final Pattern PLAIN_DIGITS = Pattern.compile("[0-9]{1,4}");
  private static final Set<String> DATE_PREPOSITIONS =
      Set.of(
          "in", "since", "until", "till", "by", "from", "after", "before", "during", "to", "of",
          "for");

  private final String text;
  private final List<Token> tokens;

  /**
   * A gate for one sentence.
   *
   * @param text the article's text
   * @param tokens the sentence's tokens, tagged, not folded
   */
  ClaimGate(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** Whether a figure of the sentence claims something. */
  boolean admits(Mention mention) {
    int first = firstToken(mention);
    int last = lastToken(mention, first);
    if (first < 0) {
      return false;
    }
    Quantity quantity = mention.quantity();
    String written = text.substring(mention.start(), mention.end());
    return switch (quantity.kind()) {
      case ORDINAL -> statesRank(first, last);
      case COUNT -> admitsCount(quantity, written, mention, first, last);
      case FRACTION -> !inName(first, last, written) && !halfOfGame(first, last);
      case MULTIPLE -> !modifiesNoun(first, last);
      case AGE, DURATION, SCORE, PERCENT, MONEY, MEASURE, TEMPERATURE, RATIO, RATE ->
          !gluedToName(mention);
      default -> true;
    };
  }

  private boolean admitsCount(
      Quantity quantity, String written, Mention mention, int first, int last) {
    if (gluedToName(mention)) {
      return false;
    }
    if (!quantity.unit().equals(Unit.PLAIN) || quantity.per() != null) {
      return true;
    }
    boolean exact = quantity.magnitude().approximation() == Approximation.EXACT;
    boolean range = quantity.magnitude().approximation() == Approximation.RANGE;
    if (isOne(quantity)) {
      return countsAsOne(first, last);
    }
    if ((exact || range) && (partOfDate(first, last) || clock(first, last))) {
      return false;
    }
    if (looksLikeYear(written, quantity)) {
      return !year(first, last)
          || !exact
              && !range
              && mention.outerStart() < mention.start()
              && !yearContext(first, last);
    }
    if (range && yearRange(quantity, written)) {
      return false;
    }
    if (exact
        && (labelled(first)
            || inName(first, last, written)
            || address(first, last)
            || enumerator(mention, last))) {
      return false;
    }
    return true;
  }

  /** A letter, or a hyphen and a letter, right before the figure: B-52, Covid-19, mp3. */
  private boolean gluedToName(Mention mention) {
    int before = mention.outerStart() - 1;
    if (before < 0) {
      return false;
    }
    char c = text.charAt(before);
    if (Character.isLetter(c)) {
      return true;
    }
    boolean joined = c == '-' || c == '/' || c == '.' || c == '_' || c == '#' || c == '@';
    return joined
        && before > 0
        && Character.isLetter(text.charAt(before - 1))
        && mention.outerStart() == mention.start()
        && Character.isDigit(text.charAt(mention.start()));
  }

  private static boolean isOne(Quantity quantity) {
    return quantity.magnitude().approximation() == Approximation.EXACT
        && Objects.requireNonNull(quantity.value()).compareTo(BigDecimal.ONE) == 0;
  }

  /** <i>One</i> counts before a noun or <i>of the N</i>; the pronoun does not. */
  private boolean countsAsOne(int first, int last) {
    String word = lower(first);
    if (!word.equals("one")) {
      return !labelled(first)
          && !inName(first, last, tokens.get(first).text())
          && !address(first, last);
    }
    String before = lower(first - 1);
    if (Set.of("no", "this", "that", "the", "every", "each", "any", "another", "which", "only")
            .contains(before)
        && !noun(last + 1)) {
      return false;
    }
    if (before.equals("no")) {
      return false;
    }
    String next = lower(last + 1);
    if (next.equals("of")) {
      return true;
    }
    if (Set.of("day", "another", "such", "time", "thing", "side", "hand", "point").contains(next)) {
      return false;
    }
    int at = last + 1;
    while (tag(at).startsWith("JJ") || tag(at).equals("VBN") || tag(at).equals("VBG")) {
      at++;
    }
    return noun(at) && !tag(at).startsWith("NNP") || noun(at) && at > last + 1;
  }

  /** "came second", "is fourth", "in third place". */
  private boolean statesRank(int first, int last) {
    if (Lexicon.RANK_NOUN.contains(lemma(last + 1))) {
      return !lower(last + 2).equals("of");
    }
    if (noun(last + 1) || tag(last + 1).startsWith("JJ") || tag(last + 1).equals("CD")) {
      return false;
    }
    int before = first - 1;
    while (tag(before).equals("RB")
        || lower(before).equals("the")
        || lower(before).equals("only")) {
      before--;
    }
    if (lower(before).equals("in") || lower(before).equals("a")) {
      return false;
    }
    boolean verb = tag(before).startsWith("VB") && Lexicon.RANK_VERB.contains(lemma(before));
    return verb && !lower(first - 1).equals("the");
  }

  private boolean halfOfGame(int first, int last) {
    String before = lower(first - 1);
    boolean ordered =
        before.matches(
            "first|second|third|fourth|1st|2nd|3rd|4th|last|latter|final|opening|other|better");
    return ordered
        || lower(last + 1).equals("-") && first == last
        || Set.of("time", "brother", "sister", "century", "marathon", "final", "finals")
            .contains(lower(last + 1));
  }

  private boolean modifiesNoun(int first, int last) {
    String word = lower(first);
    return first == last
        && word.matches("double|triple|twin|single|dual")
        && (noun(last + 1) || tag(last + 1).startsWith("JJ"));
  }

  private boolean partOfDate(int first, int last) {
    return Lexicon.MONTH.contains(lower(first - 1)) && !lower(first - 1).equals("may")
        || lower(first - 1).equals("may")
            && tokens.get(first - 1).text().equals("May")
            && dayLike(first)
        || (Lexicon.MONTH.contains(lower(last + 1))
            && Character.isUpperCase(tokens.get(last + 1).text().charAt(0)))
        || lower(last + 1).equals("of") && Lexicon.MONTH.contains(lower(last + 2)) && dayLike(first)
        || (lower(first - 1).equals("-")
                || lower(first - 1).equals("–")
                || lower(first - 1).equals("and")
                || lower(first - 1).equals("to"))
            && first >= 3
            && PLAIN_DIGITS.matcher(tokens.get(first - 2).text()).matches()
            && Lexicon.MONTH.contains(lower(first - 3))
            && dayLike(first)
            && !noun(last + 1)
        || lower(first - 1).equals(",")
            && first >= 3
            && Lexicon.MONTH.contains(lower(first - 3))
            && YEAR.matcher(tokens.get(first).text()).matches();
  }

  private boolean dayLike(int position) {
    return tokens.get(position).text().matches("[0-3]?[0-9](st|nd|rd|th)?([-–][0-3]?[0-9])?");
  }

  private boolean clock(int first, int last) {
    return Lexicon.CLOCK.contains(lower(last + 1))
            && tokens.get(first).text().matches("[0-2]?[0-9]([:.][0-5][0-9])?")
        || tokens.get(first).text().matches("[0-2]?[0-9]:[0-5][0-9]");
  }

  private static boolean looksLikeYear(String written, Quantity quantity) {
    return YEAR.matcher(written).matches()
        && quantity.magnitude().approximation() != Approximation.RANGE;
  }

  private static boolean yearRange(Quantity quantity, String written) {
    return written.matches(
            "(in |from |between )?(1[0-9]|20)[0-9]{2}\\s*([-–—/]|to|and)\\s*((1[0-9]|20)?[0-9]{2})")
        && quantity.unit().equals(Unit.PLAIN);
  }

  private boolean year(int first, int last) {
    if (yearContext(first, last)) {
      return true;
    }
    int value = Integer.parseInt(tokens.get(first).text().replaceAll("[^0-9]", "0"));
    boolean recent = value >= 1700 && value <= 2099;
    if (tag(last + 1).equals("NNS")) {
      return recent && lower(first - 1).equals("the");
    }
    if (tag(last + 1).startsWith("JJ") && (tag(last + 2).equals("NNS"))) {
      return recent
          && (lower(first - 1).equals("the")
              || value >= 1950 && value < 2050 && tag(first - 1).startsWith("NNP"));
    }
    return recent;
  }

  private boolean yearContext(int first, int last) {
    String before = lower(first - 1);
    boolean prepared =
        DATE_PREPOSITIONS.contains(before)
            || Lexicon.MONTH.contains(before)
            || Lexicon.MONTH.contains(lower(first - 3)) && before.equals(",");
    return prepared && !tag(last + 1).equals("NNS") && !tag(last + 1).startsWith("JJ");
  }

  /** "page 12", "phase 3", "No. 10". */
  private boolean labelled(int first) {
    String before = lower(first - 1);
    if (before.isEmpty()) {
      return false;
    }
    boolean number =
        PLAIN_DIGITS.matcher(tokens.get(first).text()).matches() || tag(first).equals("CD");
    if (before.equals("#")
        || before.matches("no\\.?|nos\\.?") && tokens.get(first).text().matches("[0-9]+")) {
      return true;
    }
    return number
        && (Lexicon.LABEL.contains(before) || Lexicon.LABEL.contains(lemma(first - 1)))
        && tag(first - 1).startsWith("NN")
        && !tag(first + 1).equals("NNS")
        && !tag(first - 1).equals("NNS");
  }

  /** "Boeing 737", "Route 66", "Apollo 11": a plain number behind a capitalised noun. */
  private boolean inName(int first, int last, String written) {
    boolean digits = PLAIN_DIGITS.matcher(written).matches();
    boolean capitalWord =
        Character.isUpperCase(written.charAt(0)) && first > 0 && !sentenceStart(first);
    if (!digits && !capitalWord) {
      return false;
    }
    boolean nameBefore =
        tag(first - 1).startsWith("NNP")
            && !Lexicon.MONTH.contains(lower(first - 1))
            && !Lexicon.WEEKDAY.contains(lower(first - 1));
    boolean nameAfter = tag(last + 1).startsWith("NNP") && capitalWord;
    if (capitalWord) {
      return nameBefore || nameAfter;
    }
    if (!nameBefore
        || tag(last + 1).equals("NNS")
        || tag(last + 1).startsWith("JJ") && tag(last + 2).equals("NNS")) {
      return false;
    }
    return !lower(last + 1).equals("-");
  }

  private boolean sentenceStart(int position) {
    for (int i = position - 1; i >= 0; i--) {
      if (Character.isLetterOrDigit(tokens.get(i).text().charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** "10 Downing Street". */
  private boolean address(int first, int last) {
    for (int i = last + 1; i <= last + 4 && i < tokens.size(); i++) {
      String word = lower(i);
      if (i > last + 1
          && Lexicon.STREET.contains(word)
          && Character.isUpperCase(tokens.get(i).text().charAt(0))) {
        return true;
      }
      if (!tag(i).startsWith("NNP") && !tag(i).equals("JJ")) {
        return false;
      }
    }
    return false;
  }

  /** "1." or "2)" in front of a line. */
  private boolean enumerator(Mention mention, int last) {
    int start = mention.start();
    boolean lineStart = start == 0 || text.charAt(start - 1) == '\n';
    int after = mention.end();
    return lineStart
        && after + 1 < text.length()
        && (text.charAt(after) == '.' || text.charAt(after) == ')')
        && Character.isWhitespace(text.charAt(after + 1))
        && last < tokens.size();
  }

  private int firstToken(Mention mention) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).span().end() > mention.start()) {
        return tokens.get(i).span().start() < mention.end() ? i : -1;
      }
    }
    return -1;
  }

  private int lastToken(Mention mention, int first) {
    int last = first;
    while (last >= 0
        && last + 1 < tokens.size()
        && tokens.get(last + 1).span().start() < mention.end()) {
      last++;
    }
    return last;
  }

  private String tag(int position) {
    return position >= 0 && position < tokens.size() ? tokens.get(position).tag() : "";
  }

  private String lemma(int position) {
    return position >= 0 && position < tokens.size() ? tokens.get(position).lemma() : "";
  }

  private String lower(int position) {
    return position >= 0 && position < tokens.size()
        ? tokens.get(position).text().toLowerCase(Locale.ROOT)
        : "";
  }

  private boolean noun(int position) {
    return tag(position).startsWith("NN");
  }
}
