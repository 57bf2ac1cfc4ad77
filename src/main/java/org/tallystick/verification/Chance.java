package org.tallystick.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Quantity;

/**
 * How much a figure proves. One with many digits is hardly met by chance; <i>six</i> often is. A
 * figure that is nearly met speaks for the question, too: mistakes in print are seldom far off.
 */
final class Chance {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal FIFTH = new BigDecimal("0.2");

  /** The part of all figures that words such as <i>more than</i> let through. */
  private static final BigDecimal BOUND = new BigDecimal("0.3");

  /** What is met by chance as seldom as this is met for a reason. */
  private static final BigDecimal TELLING = new BigDecimal("0.0005");

  private static final BigDecimal SOME = new BigDecimal("0.03");

  private static final BigDecimal[] CHANCES = {
    TELLING,
    new BigDecimal("0.01"),
    new BigDecimal("0.04"),
    new BigDecimal("0.12"),
    new BigDecimal("0.3")
  };
  private static final int[] NEEDED = {150, 300, 420, 540, 650};
  private static final int NEEDED_ELSE = 750;

  private static final int AGAINST_NEAR = 560;
  private static final int AGAINST = 700;
  private static final int AGAINST_FAR = 880;
  private static final int NEVER = 2000;

  /** Two digits turned round may be two other figures. */
  private static final int LONG_ENOUGH = 3;

  private static final int TENTH = 10;

  private Chance() {}

  /**
   * How much of a claim a question must explain for its answer, which is the figure stated, to be
   * more than chance, 0–1000.
   *
   * @param answers how many different answers were looked at
   * @param footing what is known of the article
   */
  static int needed(Quantity stated, long answers, Footing footing) {
    BigDecimal chance = of(stated, answers, footing);
    for (int i = 0; i < CHANCES.length; i++) {
      if (chance.compareTo(CHANCES[i]) <= 0) {
        return NEEDED[i];
      }
    }
    return NEEDED_ELSE;
  }

  /** Whether a figure says something: that it is met by chance is not likely. */
  static boolean tells(Quantity stated) {
    return ofOne(stated).compareTo(SOME) <= 0;
  }

  /** Whether it is most unlikely that one of so many answers meets the figure by chance. */
  static boolean isTelling(Quantity stated, long answers, Footing footing) {
    return of(stated, answers, footing).compareTo(TELLING) <= 0;
  }

  /** That one of so many answers is met for no reason; a reason is likely in a known article. */
  private static BigDecimal of(Quantity stated, long answers, Footing footing) {
    return ofOne(stated)
        .multiply(BigDecimal.valueOf(answers))
        .divide(BigDecimal.valueOf(1 + footing.level() / TENTH), MathContext.DECIMAL32);
  }

  /**
   * How much a question must explain for its answer to speak against the figure, 0–1000; more where
   * nothing can.
   *
   * @param plain whether it is of all rows: a figure far from that may count a part of them
   */
  static int neededAgainst(Quantity stated, @Nullable BigDecimal found, boolean plain) {
    BigDecimal value = stated.value();
    if (value == null || found == null || value.signum() == 0) {
      return AGAINST_FAR;
    }
    if (found.negate().compareTo(value) == 0 || isSlip(stated, value, found)) {
      return AGAINST_NEAR;
    }
    BigDecimal off = found.subtract(value).abs().divide(value.abs(), MathContext.DECIMAL32);
    return off.compareTo(FIFTH) <= 0
        ? AGAINST_NEAR
        : plain || found.signum() == 0 ? NEVER : off.compareTo(HALF) <= 0 ? AGAINST : AGAINST_FAR;
  }

  /** Whether the figure is the answer with digits turned round, or thousands for millions. */
  private static boolean isSlip(Quantity stated, BigDecimal value, BigDecimal found) {
    BigDecimal half = stated.grain().printed().multiply(HALF);
    for (int places : new int[] {-6, -3, 3, 6}) {
      if (found.scaleByPowerOfTen(places).subtract(value).abs().compareTo(half) <= 0) {
        return true;
      }
    }
    String digits = sorted(value);
    return digits.length() >= LONG_ENOUGH && digits.equals(sorted(found));
  }

  private static String sorted(BigDecimal value) {
    return value
        .stripTrailingZeros()
        .unscaledValue()
        .abs()
        .toString()
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static BigDecimal ofOne(Quantity stated) {
    BigDecimal value = stated.value();
    if (value == null || !(stated.magnitude() instanceof Magnitude.Exact)) {
      return stated.magnitude() instanceof Magnitude.Bound ? BOUND : FIFTH.multiply(HALF);
    }
    BigDecimal grain = stated.grain().printed();
    BigDecimal scale = stated.kind().isShare() ? HUNDRED : value.abs().max(TEN);
    if (stated.kind().isShare() && value.abs().compareTo(BigDecimal.ONE) <= 0) {
      return new BigDecimal("0.02");
    }
    return grain.divide(scale, MathContext.DECIMAL32);
  }
}
