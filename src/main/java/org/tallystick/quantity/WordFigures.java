package org.tallystick.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures that are more than a number with a unit: factors (<i>doubled, fivefold, three times
 * as many</i>), ratios (<i>one in five, 9 out of 10</i>), ages (<i>34-year-old, aged 45</i>) and
 * ordinals.
 */
final class WordFigures {
  private static final int DIGITS = 12;
  private static final Grain RATIO_GRAIN =
      new Grain(new BigDecimal("0.03"), new BigDecimal("0.06"));
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private WordFigures() {}

  /** The factor that begins at piece {@code i}, or null. */
  static @Nullable Figure multiple(Stretch text, int i) {
    Lexeme word = text.at(i);
    if (word.is(WordClass.FOLD_WORD)) {
      return multiple(i, i + 1, word.word().value(WordClass.FOLD_WORD));
    }
    if (word.is(WordClass.MULTIPLE)) {
      boolean adverb = word.is("twice") || word.is("thrice");
      return !adverb || comparesBehind(text, i + 1)
          ? multiple(i, i + 1, word.word().value(WordClass.MULTIPLE))
          : null;
    }
    if (word.is(WordClass.BARE_MULTIPLE)) {
      boolean verb =
          text.at(i - 1).is("to") || text.at(i - 1).is("will") || text.at(i - 1).is("would");
      return verb || text.at(i + 1).is(WordClass.DOUBLE_AFTER) && !text.glued(i + 1)
          ? multiple(i, i + 1, word.word().value(WordClass.BARE_MULTIPLE))
          : null;
    }
    return null;
  }

  private static boolean comparesBehind(Stretch text, int k) {
    Lexeme next = text.at(k);
    return next.is(WordClass.TIMES_AFTER)
        || next.is(WordClass.DOUBLE_AFTER)
            && !next.is("in")
            && !next.is("to")
            && !next.is("on")
            && !next.is("at")
            && !next.is("by")
            && !next.is("for")
            && !next.is("from")
            && !next.is("over")
            && !next.is("since")
            && !next.is("during")
            && !next.is("and")
            && !next.is("last")
            && !next.is("this")
            && !next.is("every");
  }

  /**
   * "fivefold" in two pieces and "three times as many": the factor a bare number becomes; or null.
   */
  static @Nullable Figure multipleAfter(Stretch text, Figure number) {
    int k = text.pastHyphen(number.to());
    if (text.at(k).is(WordClass.FOLD)) {
      return multiple(number.from(), k + 1, number.value());
    }
    boolean times =
        text.at(k).is("times") || text.at(k).is("x") && text.glued(k) && !text.at(k + 1).isNumber();
    if (times && (text.at(k + 1).is(WordClass.TIMES_AFTER) || text.at(k).is("x"))) {
      return multiple(number.from(), k + 1, number.value());
    }
    return null;
  }

  private static Figure multiple(int from, int to, BigDecimal value) {
    Numeral numeral =
        new Numeral(from, to, Numeral.Form.WORDS, value, null, new Grain(TENTH, BigDecimal.ONE));
    return new Figure(from, to, numeral, BigDecimal.ONE, UnitEntry.NONE, Kind.MULTIPLE, null);
  }

  /**
   * "one in five", "9 out of 10", "three of every four": the ratio a bare number becomes; or null.
   */
  static @Nullable Figure ratio(Stretch text, Figure part) {
    if (!part.bare() || !part.number().isInteger() || part.value().signum() <= 0) {
      return null;
    }
    int k = part.to();
    boolean hyphen = text.joins(k);
    int at = hyphen ? k + 1 : k;
    int whole;
    boolean in = text.at(at).is("in") || text.at(at).is("for") && text.at(at + 1).is("every");
    if (text.words(at, "in", "every")
        || text.words(at, "out", "of")
        || text.words(at, "of", "every")) {
      whole = text.words(at, "out", "of", "every") ? at + 3 : at + 2;
    } else if (text.at(at).is("in")) {
      whole = text.pastHyphen(at + 1);
    } else {
      return null;
    }
    if (text.at(whole).is("a")
        && !text.at(whole + 1).is(WordClass.SCALE)
        && !text.at(whole + 1).is(WordClass.HUNDRED)) {
      return null;
    }
    Numerals.Scaled of = Numerals.read(text, whole, false);
    if (of == null
        || !of.numeral().isInteger()
        || of.numeral().value().compareTo(part.value()) <= 0) {
      return null;
    }
    boolean months = text.at(of.to()).is(WordClass.MONTH) && text.at(of.to()).isCapitalised();
    boolean year = in && year(text, of);
    boolean timed = in && measured(text, of.to());
    if (months || year || timed) {
      return null;
    }
    BigDecimal value =
        part.value()
            .divide(of.numeral().value(), DIGITS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    BigDecimal step = RATIO_GRAIN.printed().min(value);
    Numeral numeral =
        new Numeral(
            part.from(),
            of.to(),
            Numeral.Form.WORDS,
            value,
            null,
            step.signum() > 0 ? new Grain(step, step.add(step)) : RATIO_GRAIN);
    return new Figure(
        part.from(), of.to(), numeral, BigDecimal.ONE, UnitEntry.NONE, Kind.RATIO, null);
  }

  private static boolean year(Stretch text, Numerals.Scaled of) {
    String raw = text.at(of.numeral().from()).raw();
    return raw.length() == 4
        && DigitNumbers.isDigits(raw, 4, 4)
        && (raw.startsWith("19") || raw.startsWith("20"));
  }

  private static boolean measured(Stretch text, int k) {
    return text.at(text.pastHyphen(k)).is(WordClass.OCCASION);
  }

  /**
   * "34-year-old", "8 months old", "95 years of age", "45 years or older": the age a length of time
   * becomes; or null.
   */
  static @Nullable Figure age(Stretch text, Figure span) {
    if (span.kind() != Kind.DURATION) {
      return null;
    }
    int k = text.pastHyphen(span.to());
    if (text.at(k).is(WordClass.OLD)) {
      return span.spanning(span.from(), k + 1).as(Kind.AGE);
    }
    if (text.words(k, "of", "age")) {
      return span.spanning(span.from(), k + 2).as(Kind.AGE);
    }
    return null;
  }

  /** "aged 45", "age 45": the age that begins at piece {@code i}; or null. */
  static @Nullable Figure aged(Stretch text, int i, Unit year) {
    Lexeme word = text.at(i);
    if (!word.is(WordClass.AGE) || word.is("ages") && !text.at(i + 1).isNumber()) {
      return null;
    }
    int at = i + 1;
    while (text.at(at).is("between") || text.at(at).is("of") || text.at(at).is("from")) {
      at++;
    }
    Numerals.Scaled number = Numerals.read(text, at, false);
    if (number == null
        || !number.numeral().isInteger()
        || number.numeral().value().compareTo(BigDecimal.valueOf(130)) > 0) {
      return null;
    }
    int to = number.to();
    if (text.at(text.pastHyphen(to)).is("year") || text.at(text.pastHyphen(to)).is("years")) {
      to = text.pastHyphen(to) + 1;
    }
    if (at > i + 1) {
      return null;
    }
    UnitEntry years = new UnitEntry(year, BigDecimal.ONE, null, Kind.AGE);
    return new Figure(
        number.numeral().from(), to, number.numeral(), BigDecimal.ONE, years, Kind.AGE, null);
  }

  /**
   * "first", "21st", "twenty-first", "hundredth": the ordinal that begins at piece {@code i}; or
   * null.
   */
  static @Nullable Figure ordinal(Stretch text, int i) {
    Lexeme word = text.at(i);
    if (word.isNumber() && DigitNumbers.isDigits(word.raw().replace(",", ""), 1, 6)) {
      String suffix = text.glued(i + 1) ? text.at(i + 1).lower() : "";
      return suffix.matches("st|nd|rd|th") && !codeGoesOn(text, i + 2)
          ? ordinal(i, i + 2, new BigDecimal(word.raw().replace(",", "")))
          : null;
    }
    if (word.is(WordClass.ORDINAL)) {
      return ordinal(i, i + 1, word.word().value(WordClass.ORDINAL));
    }
    if (!word.word().counts()) {
      return null;
    }
    Numeral before = Objects.requireNonNull(WordNumbers.read(text, i));
    int k = before.to();
    boolean linked = text.joins(k) || text.at(k).is("and") || text.at(k).isDash();
    int at = linked ? k + 1 : k;
    Lexeme last = text.at(at);
    boolean tens =
        text.at(k - 1).is(WordClass.TENS)
            && !(at == k && last.is("second"))
            && last.is(WordClass.ORDINAL)
            && last.word().value(WordClass.ORDINAL).compareTo(BigDecimal.TEN) < 0;
    boolean hundreds =
        text.at(k - 1).is(WordClass.HUNDRED)
            && last.is(WordClass.ORDINAL)
            && last.word().value(WordClass.ORDINAL).compareTo(BigDecimal.valueOf(100)) < 0
            && at > k;
    return tens || hundreds
        ? ordinal(i, at + 1, before.value().add(last.word().value(WordClass.ORDINAL)))
        : null;
  }

  private static boolean codeGoesOn(Stretch text, int k) {
    return text.glued(k) && (text.at(k).isNumber() || text.at(k).isWord() || text.joins(k));
  }

  private static Figure ordinal(int from, int to, BigDecimal value) {
    Numeral numeral = Numeral.words(from, to, value, BigDecimal.ONE);
    return new Figure(from, to, numeral, BigDecimal.ONE, UnitEntry.NONE, Kind.ORDINAL, null);
  }
}
