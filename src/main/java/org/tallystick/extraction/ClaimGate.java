package org.tallystick.extraction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
  private static final String IN_NAME = "It is a part of a name.";
  private static final String YEARS = "It is a year, or a span of years.";
  private static final Pattern YEAR = Pattern.compile("(1[0-9]|20|21)[0-9]{2}");
  private final String text;
  private final TokenRow row;
  private final DateFigures dates;
  private final NameFigures names;

  /**
   * A gate for one sentence.
   *
   * @param text the article's text
   * @param tokens the sentence's tokens, tagged, not folded
   */
  ClaimGate(String text, List<Token> tokens) {
    this.text = text;
    this.row = new TokenRow(tokens);
    this.dates = new DateFigures(row);
    this.names = new NameFigures(row);
  }

  /** Why a figure of the sentence claims nothing, one plain sentence; null where it does. */
  @Nullable String refusal(Mention mention) {
    int first = firstToken(mention);
    int last = lastToken(mention, first);
    if (first < 0) {
      return "No word of the sentence holds it.";
    }
    if (first == 0 && last == row.size() - 1) {
      return null; // a text that is nothing but a figure, such as a cell
    }
    Quantity quantity = mention.quantity();
    String written = text.substring(mention.start(), mention.end());
    return switch (quantity.kind()) {
      case ORDINAL -> statesRank(first, last) ? null : "It is an ordinal that states no rank.";
      case COUNT -> refusedCount(quantity, written, mention, first, last);
      case FRACTION -> refusedFraction(mention, written, first, last);
      case MULTIPLE ->
          modifiesNoun(first, last) ? "It is a part of the name of the thing after it." : null;
      case AGE, DURATION, SCORE, PERCENT, MONEY, MEASURE, TEMPERATURE, RATIO, RATE ->
          gluedToName(mention) ? IN_NAME : null;
      default -> null;
    };
  }

  private @Nullable String refusedFraction(Mention mention, String written, int first, int last) {
    if (names.inName(first, last, written)) {
      return IN_NAME;
    }
    if (halfOfGame(first, last)) {
      return "It is a half of a game or a half-something, not a part of a number.";
    }
    return ordinalNoun(mention, written, first, last)
        ? "It says that there is one more, not what part."
        : null;
  }

  private @Nullable String refusedCount(
      Quantity quantity, String written, Mention mention, int first, int last) {
    if (gluedToName(mention)) {
      return IN_NAME;
    }
    if (slashed(mention)) {
      return "It is written with a slash, as dates and names are.";
    }
    if (!quantity.unit().equals(Unit.PLAIN) || quantity.per() != null) {
      return null;
    }
    boolean exact = quantity.magnitude().approximation() == Approximation.EXACT;
    boolean range = quantity.magnitude().approximation() == Approximation.RANGE;
    if (isOne(quantity)) {
      return countsAsOne(first, last)
          ? null
          : "It is a pronoun, or a part of a date, a name or an address, and counts nothing.";
    }
    if ((exact || range) && (dates.partOfDate(first, last) || dates.clock(first, last))) {
      return "It is a part of a date or a time of day.";
    }
    if (looksLikeYear(written, quantity)) {
      boolean year =
          dates.isYear(first, last, written)
              && (exact
                  || range
                  || mention.outerStart() >= mention.start()
                  || dates.yearContext(first, last));
      return year ? YEARS : null;
    }
    if (range && yearRange(quantity, written)) {
      return YEARS;
    }
    return exact ? refusedNumber(written, mention, first, last) : null;
  }

  private @Nullable String refusedNumber(String written, Mention mention, int first, int last) {
    if (names.labelled(first)) {
      return "It numbers the thing before it, and counts nothing.";
    }
    if (names.inName(first, last, written)) {
      return IN_NAME;
    }
    if (names.address(first, last)) {
      return "It is a part of an address.";
    }
    return enumerator(mention, last) ? "It numbers an entry of a list." : null;
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

  /** "24/7", "9/11". */
  private boolean slashed(Mention mention) {
    int end = mention.end();
    int before = mention.start() - 1;
    return end + 1 < text.length()
            && text.charAt(end) == '/'
            && Character.isDigit(text.charAt(end + 1))
        || before > 0 && text.charAt(before) == '/' && Character.isDigit(text.charAt(before - 1));
  }

  private static boolean isOne(Quantity quantity) {
    return quantity.magnitude().approximation() == Approximation.EXACT
        && Objects.requireNonNull(quantity.value()).compareTo(BigDecimal.ONE) == 0;
  }

  /** <i>One</i> counts before a noun or <i>of the N</i>; the pronoun does not. */
  private boolean countsAsOne(int first, int last) {
    String word = row.lower(first);
    if (!word.equals("one")) {
      return !dates.partOfDate(first, last)
          && !dates.clock(first, last)
          && !names.labelled(first)
          && !names.inName(first, last, row.text(first))
          && !names.address(first, last);
    }
    String before = row.lower(first - 1);
    if (Lexicon.ONE_BEFORE.contains(before) && !row.noun(last + 1)) {
      return false;
    }
    if (before.equals("no")) {
      return false;
    }
    String next = row.lower(last + 1);
    if (next.equals("of")) {
      return true;
    }
    if (Lexicon.ONE_NOUN.contains(next)) {
      return false;
    }
    int at = last + 1;
    while (row.tag(at).startsWith("JJ") || row.tag(at).equals("VBN") || row.tag(at).equals("VBG")) {
      at++;
    }
    return row.noun(at) && !row.tag(at).startsWith("NNP") || row.noun(at) && at > last + 1;
  }

  /** "came second", "is fourth", "in third place". */
  private boolean statesRank(int first, int last) {
    if (Lexicon.RANK_NOUN.contains(row.lemma(last + 1))) {
      return !row.lower(last + 2).equals("of");
    }
    if (row.noun(last + 1)
        || row.tag(last + 1).startsWith("JJ")
        || row.tag(last + 1).equals("CD")) {
      return false;
    }
    int before = first - 1;
    while (row.tag(before).equals("RB")
        || row.lower(before).equals("the")
        || row.lower(before).equals("only")) {
      before--;
    }
    if (row.lower(before).equals("in") || row.lower(before).equals("a")) {
      return false;
    }
    boolean verb =
        row.tag(before).startsWith("VB") && Lexicon.RANK_VERB.contains(row.lemma(before));
    return verb && !row.lower(first - 1).equals("the");
  }

  private boolean halfOfGame(int first, int last) {
    return Lexicon.HALF_ORDER.contains(row.lower(first - 1))
        || row.lower(last + 1).equals("-") && first == last
        || Lexicon.HALF_NOUN.contains(row.lower(last + 1));
  }

  /** "and a third, Jared Golden, voted": one more of them, not a part. */
  private boolean ordinalNoun(Mention mention, String written, int first, int last) {
    boolean loosened = mention.outerStart() < mention.start();
    return !loosened
        && written.matches("(?i)an? (third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)")
        && row.lower(last + 1).equals(",")
        && (row.lower(first - 1).equals("and") || row.lower(first - 1).equals(","));
  }

  private boolean modifiesNoun(int first, int last) {
    String word = row.lower(first);
    return first == last
        && word.matches("double|triple|twin|single|dual")
        && (row.noun(last + 1) || row.tag(last + 1).startsWith("JJ"));
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

  /** "1." or "2)" in front of a line. */
  private boolean enumerator(Mention mention, int last) {
    int start = mention.start();
    boolean lineStart = start == 0 || text.charAt(start - 1) == '\n';
    int after = mention.end();
    return lineStart
        && after + 1 < text.length()
        && (text.charAt(after) == '.' || text.charAt(after) == ')')
        && Character.isWhitespace(text.charAt(after + 1))
        && last < row.size();
  }

  private int firstToken(Mention mention) {
    for (int i = 0; i < row.size(); i++) {
      if (row.tokens().get(i).span().end() > mention.start()) {
        return row.tokens().get(i).span().start() < mention.end() ? i : -1;
      }
    }
    return -1;
  }

  private int lastToken(Mention mention, int first) {
    int last = first;
    while (last >= 0
        && last + 1 < row.size()
        && row.tokens().get(last + 1).span().start() < mention.end()) {
      last++;
    }
    return last;
  }
}
