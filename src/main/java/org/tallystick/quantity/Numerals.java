package org.tallystick.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads any number, in digits, words or parts, with its multiplier and sign: <i>2.4bn, minus
 * twelve, two and a half million, half a million, three dozen, tens of thousands</i>.
 */
final class Numerals {
  /** Signs that a minus sign may be glued to. */
  private static final String COMPARING = "<>=≤≥~≈(";

  private Numerals() {}

  /**
   * A number with the multiplier that it has already been multiplied by.
   *
   * @param numeral the number
   * @param scale the multiplier; 1 where there was none
   */
  record Scaled(Numeral numeral, BigDecimal scale) {
    int to() {
      return numeral.to();
    }
  }

  /**
   * The number that begins at piece {@code i}, or null.
   *
   * @param money whether a currency stands before it, so that {@code m} and {@code b} multiply
   */
  static @Nullable Scaled read(Stretch text, int i, boolean money) {
    if (sign(text, i)) {
      Scaled positive = unsigned(text, i + 1, money);
      return positive == null || positive.numeral().form() == Numeral.Form.VAGUE
          ? null
          : new Scaled(positive.numeral().negate().spanning(i, positive.to()), positive.scale());
    }
    return unsigned(text, i, money);
  }

  /** A minus sign, as a word or glued to the number and to nothing before it. */
  private static boolean sign(Stretch text, int i) {
    Lexeme here = text.at(i);
    if (here.is(WordClass.MINUS) && here.isWord()) {
      return !here.is("negative") || text.at(i + 1).isNumber() || text.at(i + 1).word().counts();
    }
    boolean alone = here.isDash() && text.at(i - 1).type() == Lexeme.Type.NONE;
    return here.isDash()
        && (text.glued(i + 1) || alone)
        && (!text.glued(i) || COMPARING.indexOf(text.at(i - 1).raw()) >= 0)
        && text.at(i + 1).isNumber()
        && !text.at(i - 1).isNumber();
  }

  private static @Nullable Scaled unsigned(Stretch text, int i, boolean money) {
    Numeral vague = vague(text, i);
    if (vague != null) {
      return new Scaled(vague, BigDecimal.ONE);
    }
    Numeral group = group(text, i);
    if (group != null) {
      return new Scaled(group, BigDecimal.ONE);
    }
    Numeral part = Parts.read(text, i);
    if (part != null) {
      return partOfScale(text, part);
    }
    Numeral base = DigitNumbers.read(text, i);
    if (base == null) {
      base = WordNumbers.read(text, i);
    }
    if (base == null && text.at(i).raw().equals("point") && !text.at(i - 1).isWord()) {
      Numeral broken = pointed(text, Numeral.words(i, i, BigDecimal.ZERO, BigDecimal.ONE));
      return broken.to() == i || text.at(i - 1).isNumber()
          ? null
          : new Scaled(broken, BigDecimal.ONE);
    }
    base = base == null ? null : pointed(text, base);
    return base == null ? null : scaled(text, mixed(text, base), money);
  }

  /** "half a million", "half a dozen", "three-quarters of a million". */
  private static Scaled partOfScale(Stretch text, Numeral part) {
    int k = part.to();
    if (text.at(k).is("of") && (text.at(k + 1).is("a") || text.at(k + 1).is("an"))) {
      k++;
    }
    if (text.joins(k)) {
      k++;
    } else if (text.at(k).is("a") || text.at(k).is("an")) {
      k++;
    } else if (part.form() != Numeral.Form.PART || !text.at(k).is(WordClass.SCALE)) {
      return new Scaled(part, BigDecimal.ONE);
    }
    Lexeme scale = text.at(k);
    if (scale.is(WordClass.SCALE) && !scale.lower().endsWith("s")) {
      BigDecimal factor = scale.word().value(WordClass.SCALE);
      return new Scaled(part.times(factor, k + 1), factor);
    }
    if (scale.is(WordClass.GROUP) && !scale.lower().endsWith("s") && !scale.is("score")) {
      BigDecimal factor = scale.word().value(WordClass.GROUP);
      return new Scaled(part.times(factor, k + 1), factor);
    }
    return new Scaled(part, BigDecimal.ONE);
  }

  /** "dozens", "hundreds of thousands", "tens of thousands": from one of them to ten. */
  private static @Nullable Numeral vague(Stretch text, int i) {
    Lexeme word = text.at(i);
    if (!word.isWord()
        || !word.lower().endsWith("s")
        || text.glued(i) && text.at(i - 1).isHyphen()) {
      return null;
    }
    boolean ofScale = text.at(i + 1).is("of") && plural(text.at(i + 2));
    BigDecimal low = vagueValue(word);
    if (low == null || word.is(WordClass.VAGUE) && !ofScale) {
      return null;
    }
    int to = i + 1;
    while (text.at(to).is("of") && plural(text.at(to + 1)) && to - i < 6) {
      low = low.multiply(Objects.requireNonNull(vagueValue(text.at(to + 1))));
      to += 2;
    }
    Interval spread = Interval.closed(low, low.multiply(BigDecimal.TEN));
    return new Numeral(i, to, Numeral.Form.VAGUE, low, spread, new Grain(low, low));
  }

  private static boolean plural(Lexeme word) {
    return word.isWord()
        && word.lower().endsWith("s")
        && (word.is(WordClass.SCALE) || word.is(WordClass.HUNDRED));
  }

  private static @Nullable BigDecimal vagueValue(Lexeme word) {
    if (word.is(WordClass.VAGUE)) {
      return word.word().value(WordClass.VAGUE);
    }
    if (word.is("dozens") || word.is("scores")) {
      return word.word().value(WordClass.GROUP);
    }
    if (word.is(WordClass.HUNDRED)) {
      return word.word().value(WordClass.HUNDRED);
    }
    return word.is(WordClass.SCALE) ? word.word().value(WordClass.SCALE) : null;
  }

  /** "a dozen", "a couple", "two dozen", "a pair". */
  private static @Nullable Numeral group(Stretch text, int i) {
    Lexeme first = text.at(i);
    BigDecimal times = BigDecimal.ONE;
    int k = i;
    if (first.is("a")) {
      k = i + 1;
    } else if (text.at(i).word().counts() || first.isNumber()) {
      Numeral count = first.isNumber() ? DigitNumbers.read(text, i) : WordNumbers.read(text, i);
      if (count == null || text.at(count.to()).is("couple")) {
        return null;
      }
      times = count.value();
      k = text.pastHyphen(count.to());
      if (text.at(k).is("pair") || text.at(k).is("pairs") || text.at(k).is("brace")) {
        return null;
      }
    } else if (!first.is("dozen")) {
      return null;
    }
    Lexeme group = text.at(k);
    boolean fits = group.is(WordClass.GROUP) && (k > i || !text.glued(i));
    boolean score = group.is("score") || group.is("scores");
    boolean counted = !score || !first.is("a") && !first.isNumber() || text.at(k + 1).is("of");
    if (!fits || !counted || k == i && !group.is("dozen")) {
      return null;
    }
    BigDecimal each = group.word().value(WordClass.GROUP);
    Numeral numeral = Numeral.words(i, k + 1, each.multiply(times), BigDecimal.ONE);
    return new Numeral(
        i, k + 1, Numeral.Form.GROUP, numeral.value(), null, new Grain(BigDecimal.ONE, each));
  }

  /** "ninety-nine point five". */
  private static Numeral pointed(Stretch text, Numeral whole) {
    if (!text.at(whole.to()).is("point") || !whole.isInteger()) {
      return whole;
    }
    StringBuilder digits = new StringBuilder();
    int k = whole.to() + 1;
    while (text.at(k).is(WordClass.UNIT) && digits.length() < 12) {
      digits.append(text.at(k).word().value(WordClass.UNIT));
      k++;
    }
    if (digits.isEmpty() && DigitNumbers.isDigits(text.at(k).raw(), 1, 6)) {
      digits.append(text.at(k).raw());
      k++;
    }
    if (digits.isEmpty()) {
      return whole;
    }
    BigDecimal value = new BigDecimal(whole.value().toPlainString() + "." + digits);
    return new Numeral(
        whole.from(), k, Numeral.Form.WORDS, value, null, Grain.of(value, BigDecimal.ONE));
  }

  /** "two and a half", "1½", "1 1/2". */
  private static Numeral mixed(Stretch text, Numeral whole) {
    if (!whole.isInteger()) {
      return whole;
    }
    int k = whole.to();
    Numeral sign = Parts.signs(text, k);
    if (sign != null && whole.form() == Numeral.Form.DIGITS) {
      return added(whole, sign);
    }
    if (text.joins(k) && Parts.signs(text, k + 1) != null && whole.form() == Numeral.Form.DIGITS) {
      return added(whole, Objects.requireNonNull(Parts.signs(text, k + 1)));
    }
    if (text.joins(k) && text.at(k + 1).is("and")) {
      k++;
    }
    if (text.at(k).is("and")) {
      Numeral part = Parts.read(text, text.pastHyphen(k + 1));
      boolean named =
          part != null
              && part.form() != Numeral.Form.VAGUE
              && !text.at(part.to()).is("of")
              && !text.at(k + 1).isNumber();
      if (part != null && (named || Parts.signs(text, k + 1) != null)) {
        return added(whole, part);
      }
    }
    return whole;
  }

  static Numeral added(Numeral whole, Numeral part) {
    BigDecimal value = whole.value().add(part.value());
    BigDecimal step = new BigDecimal("0.5").min(part.value());
    return new Numeral(
        whole.from(), part.to(), Numeral.Form.WORDS, value, null, new Grain(step, step));
  }

  /** Takes the multiplier behind a number: "2.4 million", "$2.4bn", "300k", "35 lakh crore". */
  private static Scaled scaled(Stretch text, Numeral base, boolean money) {
    Numeral number = base;
    BigDecimal scale = BigDecimal.ONE;
    for (int round = 0; round < 2; round++) {
      int k = number.to();
      boolean hyphen = text.joins(k) && text.at(k + 1).is(WordClass.SCALE);
      BigDecimal factor = factor(text, hyphen ? k + 1 : k, base, money, round);
      if (factor == null) {
        break;
      }
      number = number.times(factor, hyphen ? k + 2 : k + 1);
      scale = scale.multiply(factor);
    }
    return new Scaled(number, scale);
  }

  private static @Nullable BigDecimal factor(
      Stretch text, int k, Numeral base, boolean money, int round) {
    Lexeme word = text.at(k);
    if (word.is(WordClass.SCALE)
        && (base.form() == Numeral.Form.DIGITS || !base.isInteger() || round == 1)) {
      return word.word().value(WordClass.SCALE);
    }
    if (word.is(WordClass.HUNDRED) && base.form() == Numeral.Form.DIGITS && round == 0) {
      return word.word().value(WordClass.HUNDRED);
    }
    boolean letter = word.raw().length() == 1;
    boolean spelled = base.form() == Numeral.Form.WORDS && !letter;
    if (!word.is(WordClass.SHORT_SCALE)
        || base.form() != Numeral.Form.DIGITS && !spelled
        || round > 0) {
      return null;
    }
    if (text.glued(k + 1)
        && (text.at(k + 1).isNumber() || text.at(k + 1).is('²') || text.at(k + 1).is('³'))) {
      return null;
    }
    BigDecimal factor = word.word().value(WordClass.SHORT_SCALE);
    if (!letter) {
      return money || spelled || text.glued(k) || !word.is("cr") ? factor : null;
    }
    if (!text.glued(k) && !money) {
      return null;
    }
    return switch (word.lower()) {
      case "k" -> kelvin(text, k, word) ? null : factor;
      case "m" ->
          money || word.is('M') && !unitFollows(text, k) || countedNoun(text, k + 1)
              ? factor
              : null;
      case "b" -> money || word.is('B') ? factor : null;
      default -> money ? factor : null;
    };
  }

  private static boolean kelvin(Stretch text, int k, Lexeme word) {
    return word.is('K') && text.near(k, k + 1, 8, WordClass.WARMTH);
  }

  private static boolean unitFollows(Stretch text, int k) {
    return text.at(k + 1).is('/') && text.glued(k + 1);
  }

  /** "5m households": a plural noun follows, so the letter multiplies. */
  private static boolean countedNoun(Stretch text, int k) {
    Lexeme noun = text.at(k);
    return noun.isWord()
            && noun.lower().endsWith("s")
            && noun.lower().length() > 3
            && !noun.is(WordClass.FUNCTION)
            && !noun.is(WordClass.LONG)
        || noun.is("people");
  }
}
