package org.tallystick.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads parts of one: <i>half, a third, two-thirds, 3/4, ½</i>. The article of <i>a third</i> and
 * <i>a quarter</i> belongs to the figure.
 */
final class Parts {
  private static final int DIGITS = 12;
  private static final BigDecimal STEP = new BigDecimal("0.02");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Denominators that fractions are printed with; 5/21 is a date. */
  private static final Set<Integer> DENOMINATORS =
      Set.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 1000);

  private static final int DAYS_OF_A_MONTH = 31;

  private static final Map<String, int[]> SIGNS =
      Map.ofEntries(
          Map.entry("½", new int[] {1, 2}),
          Map.entry("⅓", new int[] {1, 3}),
          Map.entry("⅔", new int[] {2, 3}),
          Map.entry("¼", new int[] {1, 4}),
          Map.entry("¾", new int[] {3, 4}),
          Map.entry("⅕", new int[] {1, 5}),
          Map.entry("⅖", new int[] {2, 5}),
          Map.entry("⅗", new int[] {3, 5}),
          Map.entry("⅘", new int[] {4, 5}),
          Map.entry("⅙", new int[] {1, 6}),
          Map.entry("⅚", new int[] {5, 6}),
          Map.entry("⅛", new int[] {1, 8}),
          Map.entry("⅜", new int[] {3, 8}),
          Map.entry("⅝", new int[] {5, 8}),
          Map.entry("⅞", new int[] {7, 8}));

  private Parts() {}

  /** The part that begins at piece {@code i}, or null. */
  static @Nullable Numeral read(Stretch text, int i) {
    Numeral sign = signs(text, i);
    if (sign != null) {
      return sign;
    }
    Lexeme here = text.at(i);
    if (here.is(WordClass.PART)) {
      return alone(text, i);
    }
    if (here.is("a") || here.is("an")) {
      return afterArticle(text, i);
    }
    return afterNumber(text, i);
  }

  /** {@code ½} or {@code 3/4}. */
  static @Nullable Numeral signs(Stretch text, int i) {
    int[] sign = SIGNS.get(text.at(i).raw());
    if (sign != null) {
      return part(i, i + 1, sign[0], sign[1], Numeral.Form.PART);
    }
    boolean slash = text.at(i + 1).is('/') || text.at(i + 1).is('⁄');
    if (!slash
        || !text.glued(i + 1)
        || !text.glued(i + 2)
        || text.glued(i + 3) && (text.at(i + 3).is('/') || text.at(i + 3).isNumber())
        || !DigitNumbers.isDigits(text.at(i).raw(), 1, 2)
        || !DigitNumbers.isDigits(text.at(i + 2).raw(), 1, 4)) {
      return null;
    }
    int above = Integer.parseInt(text.at(i).raw());
    int below = Integer.parseInt(text.at(i + 2).raw());
    boolean fraction =
        above > 0
            && above < below
            && (DENOMINATORS.contains(below) || below > DAYS_OF_A_MONTH && above == 1);
    return fraction ? part(i, i + 3, above, below, Numeral.Form.PART) : null;
  }

  private static @Nullable Numeral alone(Stretch text, int i) {
    Lexeme here = text.at(i);
    boolean half = here.is("half");
    boolean quarter = here.is("quarter");
    Lexeme before = text.at(i - 1);
    if (before.is(WordClass.ORDINAL) || before.is(WordClass.STATE_OF) || before.is('-')) {
      return null;
    }
    int below = here.word().value(WordClass.PART).intValueExact();
    if (half && !text.joins(i + 1) && !text.glued(i + 1)) {
      return part(i, i + 1, 1, below, Numeral.Form.PART);
    }
    boolean ofUnit = text.at(i + 1).is("of") && !here.lower().endsWith("s");
    if (half || quarter || ofUnit || text.glued(i + 1) && here.is("half")) {
      return part(i, i + 1, 1, below, Numeral.Form.BARE_PART);
    }
    return null;
  }

  private static @Nullable Numeral afterArticle(Stretch text, int i) {
    Lexeme name = text.at(i + 1);
    if (!name.is(WordClass.PART) || name.lower().endsWith("s") || text.joins(i + 2)) {
      return null;
    }
    Lexeme next = text.at(i + 2);
    boolean noun = next.isWord() && !next.is(WordClass.FUNCTION) && !next.is(WordClass.CHANGE);
    boolean measured = name.is("half") || name.is("quarter");
    if (noun && !measured || next.is(WordClass.FOLD)) {
      return null;
    }
    int below = name.word().value(WordClass.PART).intValueExact();
    boolean clear =
        next.is("of") || next.is("a") || next.is("an")
            ? true
            : !noun && (name.is("half") || !name.is("quarter") || clearQuarter(text, i));
    return part(i, i + 2, 1, below, clear ? Numeral.Form.PART : Numeral.Form.BARE_PART);
  }

  /** Whether <i>a quarter</i> is no part of a year: after <i>by, nearly, about</i>. */
  private static boolean clearQuarter(Stretch text, int i) {
    Lexeme before = text.at(i - 1);
    return before.is("by")
        || before.is("nearly")
        || before.is("about")
        || before.is("almost")
        || before.is("than")
        || before.is("around")
        || before.is("roughly")
        || before.is("over")
        || before.is("under")
        || before.is("and")
        || before.is("or");
  }

  private static @Nullable Numeral afterNumber(Stretch text, int i) {
    Numeral above =
        text.at(i).isNumber() && DigitNumbers.isDigits(text.at(i).raw(), 1, 2)
            ? Numeral.digits(i, i + 1, new BigDecimal(text.at(i).raw()))
            : text.at(i).word().counts() ? WordNumbers.read(text, i) : null;
    if (above == null || above.value().signum() == 0 || above.value().compareTo(HUNDRED) > 0) {
      return null;
    }
    int k = above.to();
    boolean spacedHyphen = text.at(k).isHyphen() && !text.glued(k) && !text.glued(k + 1);
    boolean joined = text.joins(k) || spacedHyphen;
    Lexeme name = text.at(joined ? k + 1 : k);
    if (!name.is(WordClass.PART)) {
      return null;
    }
    int count = above.value().intValueExact();
    boolean plural = name.lower().endsWith("s") || name.is("halves");
    int below = name.word().value(WordClass.PART).intValueExact();
    boolean fits =
        count == 1
            ? !plural || joined
            : count < below && (plural || joined && count < 10 && text.at(i).is(WordClass.UNIT));
    boolean quarters = below == 4 && name.lower().startsWith("quarter") && count > 1;
    if (!fits || quarters && !joined && runOfQuarters(text, i)) {
      return null;
    }
    return part(i, joined ? k + 2 : k + 1, count, below, Numeral.Form.PART);
  }

  /**
   * The part before a unit, where a plural may be left out: <i>two quarter</i> in <i>one and two
   * quarter hours</i>, <i>quarter</i> in <i>one and quarter of an hour</i>; or null.
   */
  static @Nullable Numeral beforeUnit(Stretch text, int i) {
    Numeral plain = read(text, i);
    if (plain != null) {
      return plain;
    }
    Numeral above = text.at(i).word().counts() ? WordNumbers.read(text, i) : null;
    int k = above == null ? i : above.to();
    Lexeme name = text.at(text.pastHyphen(k));
    int count = above == null ? 1 : above.value().min(HUNDRED).intValue();
    if (!name.is(WordClass.PART) || count < 1) {
      return null;
    }
    int below = name.word().value(WordClass.PART).intValueExact();
    return count < below ? part(i, text.pastHyphen(k) + 1, count, below, Numeral.Form.PART) : null;
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Whether <i>three quarters</i> are months: <i>the last three quarters</i>. */
  private static boolean runOfQuarters(Stretch text, int i) {
    Lexeme before = text.at(i - 1);
    return before.is(WordClass.STATE_OF) || before.is("for") || before.is("in");
  }

  /** A part as a numeral, its value to 12 digits. */
  static Numeral part(int from, int to, int above, int below, Numeral.Form form) {
    BigDecimal value =
        BigDecimal.valueOf(above)
            .divide(BigDecimal.valueOf(below), DIGITS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return new Numeral(from, to, form, value, null, grain(value));
  }

  /** Parts are read to a point to either side, small ones to half of themselves. */
  static Grain grain(BigDecimal value) {
    BigDecimal step = STEP.min(value.divide(TWO));
    return step.signum() <= 0 ? new Grain(STEP, STEP) : new Grain(step, step.multiply(TWO));
  }
}
