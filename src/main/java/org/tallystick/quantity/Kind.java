package org.tallystick.quantity;

import java.util.Locale;

/** What sort of figure a quantity is. */
public enum Kind {
  /** A number of things: <i>440 offenders</i>. */
  COUNT,
  /** Parts of a hundred: <i>10 percent</i>; the value is 10. */
  PERCENT,
  /** A difference of two percentages: <i>0.3 percentage points</i>. */
  PERCENTAGE_POINT,
  /** A hundredth of a percentage point; unit percentage point, value divided by 100. */
  BASIS_POINT,
  /** An amount of money in whole currency units. */
  MONEY,
  /** A physical measure with a UCUM unit. */
  MEASURE,
  /** A length of time. */
  DURATION,
  /** How old someone or something is. */
  AGE,
  /** A part in words: <i>half, two-thirds</i>; the value lies between 0 and 1. */
  FRACTION,
  /** N in M: <i>one in five, 9 out of 10</i>; the value lies between 0 and 1. */
  RATIO,
  /** A factor: <i>doubled, twice, fivefold</i>. */
  MULTIPLE,
  /** A number per so many of something else, where the number itself is a plain count. */
  RATE,
  /** A rank: <i>came second</i>. */
  ORDINAL,
  /** A temperature in UCUM {@code Cel} or {@code [degF]}. */
  TEMPERATURE,
  /** The margin of error of a poll: <i>plus or minus 3 points</i>. */
  POLL_MARGIN,
  /** A result between two sides: <i>3-1, 52-47</i>; no value, the two figures as a range. */
  SCORE;

  /** The name that reports use, such as {@code percentage-point}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the value states a part of a whole: percent, fraction or ratio. */
  public boolean isShare() {
    return this == PERCENT || this == FRACTION || this == RATIO;
  }
}
