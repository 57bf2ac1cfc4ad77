package org.tallystick.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number read, before its unit.
 *
 * @param from first piece
 * @param to the piece after it
 * @param form how it is written
 * @param value the number; where {@code spread} is given, its lower end
 * @param spread the ends of a vague number such as <i>dozens</i>, or of a stated tolerance; null
 *     for one number
 * @param grain how finely it is printed
 */
record Numeral(
    int from, int to, Form form, BigDecimal value, @Nullable Interval spread, Grain grain) {
  enum Form {
    /** <i>1,200</i>. */
    DIGITS,
    /** <i>twelve hundred</i>, <i>a million</i>. */
    WORDS,
    /** <i>half, two-thirds, 3/4</i>. */
    PART,
    /** <i>quarter</i> without a number: a part of a unit only. */
    BARE_PART,
    /** <i>a dozen, a couple</i>: may take <i>of</i> before a unit. */
    GROUP,
    /** <i>dozens, a few hundred</i>: no value but two ends. */
    VAGUE
  }

  static Numeral digits(int from, int to, BigDecimal value) {
    return new Numeral(from, to, Form.DIGITS, value, null, Grain.of(value, BigDecimal.ONE));
  }

  static Numeral words(int from, int to, BigDecimal value, BigDecimal scale) {
    return new Numeral(from, to, Form.WORDS, value, null, Grain.of(value.divide(scale), scale));
  }

  boolean isVague() {
    return form == Form.VAGUE;
  }

  boolean isInteger() {
    return spread == null && value.stripTrailingZeros().scale() <= 0;
  }

  /** This numeral made {@code factor} times as large by words that end before {@code newTo}. */
  Numeral times(BigDecimal factor, int newTo) {
    Form newForm = form == Form.PART || form == Form.BARE_PART ? Form.WORDS : form;
    return new Numeral(
        from,
        newTo,
        newForm,
        value.multiply(factor),
        spread == null ? null : spread.times(factor),
        grain.times(factor));
  }

  Numeral spanning(int newFrom, int newTo) {
    return new Numeral(newFrom, newTo, form, value, spread, grain);
  }

  Numeral negate() {
    return new Numeral(
        from, to, form, value.negate(), spread == null ? null : spread.negate(), grain);
  }

  Numeral within(BigDecimal tolerance, int newTo) {
    return new Numeral(from, newTo, form, value, Interval.around(value, tolerance), grain);
  }
}
