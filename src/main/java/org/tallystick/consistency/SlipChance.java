package org.tallystick.consistency;

import java.math.BigDecimal;

/**
 * How likely it is that a figure looks like a slip of one of its source by mere chance. Of all
 * numbers with three digits one in 900 has the digits of a given one, and some thirty differ from
 * it in one digit or in the order of two: the more digits, the surer the slip, whatever the words
 * around them say.
 */
final class SlipChance {
  /** Where the words hardly say anything, one such case in so many may be chance. */
  private static final long RARE = 10;

  /** Where words have so much in common, it need not be so rare. */
  private static final int AKIN = 100;

  /** In so many places a digit can be another, or two stand in another order. */
  private static final int OTHER_DIGITS = 10;

  private SlipChance() {}

  /**
   * Whether {@code match} is too like a slip to be chance.
   *
   * @param candidates how many figures of the source measure the same sort of thing
   */
  static boolean tooGreat(StoryFigure story, SourceMatch match, int candidates) {
    BigDecimal value = story.figure().value();
    if (value == null || !match.resemblance().slip() || !match.source().direct()) {
      return false;
    }
    BigDecimal said = match.source().first().value();
    if (said == null || match.resemblance() != Resemblance.MISPRINT && !sameDigits(value, said)) {
      return false;
    }
    int digits = value.stripTrailingZeros().precision();
    boolean misprint = match.resemblance() == Resemblance.MISPRINT;
    long ways = misprint ? (long) digits * OTHER_DIGITS : 1;
    BigDecimal numbers = BigDecimal.valueOf(9).scaleByPowerOfTen(digits - 1);
    long rare = match.likeness() < AKIN ? RARE : 1;
    return BigDecimal.valueOf(ways * candidates * rare).compareTo(numbers) < 0;
  }

  private static boolean sameDigits(BigDecimal a, BigDecimal b) {
    return a.stripTrailingZeros().unscaledValue().equals(b.stripTrailingZeros().unscaledValue());
  }
}
