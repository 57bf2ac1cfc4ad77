package org.tallystick.quantity;

import java.util.Locale;

/** What a word does in or around a number; the classes of {@code words.csv}. */
enum WordClass {
  /** <i>one</i> to <i>nine</i>, and zero. */
  UNIT,
  /** <i>ten</i> to <i>nineteen</i>. */
  TEEN,
  /** <i>twenty, thirty …</i> */
  TENS,
  /** <i>hundred</i>. */
  HUNDRED,
  /** <i>thousand, lakh, million …</i> */
  SCALE,
  /** <i>k, m, bn, mln</i>: multiplies digits only. */
  SHORT_SCALE,
  /** <i>dozen, couple, score</i>. */
  GROUP,
  /** <i>tens</i>, in <i>tens of thousands</i>. */
  VAGUE,
  /** <i>first, second …</i> */
  ORDINAL,
  /** The parts of one: <i>half, thirds</i>; the value is the number of parts. */
  PART,
  /** <i>doubled, twice</i>. */
  MULTIPLE,
  /** <i>double, triple</i>: a multiple where the next word shows it. */
  BARE_MULTIPLE,
  /** <i>fold</i>, after a number. */
  FOLD,
  /** <i>fivefold</i>. */
  FOLD_WORD,
  /** <i>plus</i>. */
  PLUS,
  /** <i>minus</i>. */
  MINUS,
  /** Names of months. */
  MONTH,
  /** What follows a clock time: <i>pm, GMT</i>. */
  HALF_DAY,
  /** Words that are no nouns. */
  FUNCTION,
  /** Words of change: after them <i>from 3 to 4</i> is no range. */
  CHANGE,
  /** Words of contests: near them <i>1-3</i> is a result. */
  CONTEST,
  /** Words of heat and cold. */
  WARMTH,
  /** Words of weight: near them pounds are no money. */
  WEIGHT,
  /** Words of money: near them pounds are no weight. */
  STERLING,
  /** What a length is the length of: <i>wide, thick</i>. */
  EXTENT,
  /** What follows a length. */
  LONG,
  /** What follows <i>double</i> where it is a multiple. */
  DOUBLE_AFTER,
  /** What follows <i>three times</i> where it is a multiple. */
  TIMES_AFTER,
  /** What money and counts are paid or counted by: <i>a head, a share</i>. */
  PER_NOUN,
  /** <i>old</i>. */
  OLD,
  /** <i>aged</i>. */
  AGE,
  /** Words before <i>an hour</i> where it is a length of time. */
  ARTICLE_BEFORE,
  /** Words after <i>an hour</i> where it is a length of time. */
  ARTICLE_AFTER,
  /** Words before <i>one</i> or <i>half</i> where it is no figure. */
  STATE_OF,
  /** What may stand between a number and a unit of time: <i>two more years</i>. */
  INSIDE,
  /** What can be counted one after another or measured: <i>12 in 5 games</i> is no ratio. */
  OCCASION,
  /** What a hyphen ties to a number that stays a figure: <i>mid-2019, sub-10, nearly-300</i>. */
  PREFIX,
  /** What may loosen the second end of a range: <i>between 2 and about 7</i>. */
  LOOSE,
  /** What makes <i>a year</i> a moment: <i>a year earlier</i>. */
  MOMENT;

  static WordClass labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
