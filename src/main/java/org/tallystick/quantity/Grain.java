package org.tallystick.quantity;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How finely a number is printed. <i>10 percent</i> has the step 1 and admits [9.5, 10.5); <i>$2.4
 * billion</i> the step 0.1 billion. A writer may have rounded more coarsely than the last digit
 * printed shows, to fives or to hundreds: {@link #coarsest()}.
 *
 * @param printed the unit of the last digit printed, above 0; for <i>440</i> it is 1
 * @param coarsest the coarsest step that the trailing zeros (or a final 5) of the digits allow, at
 *     least {@code printed}; for <i>440</i> it is 10, for <i>12,000</i> it is 1000, for <i>10</i>
 *     and <i>45</i> it is 5
 */
public record Grain(BigDecimal printed, BigDecimal coarsest) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  /**
   * Checks the steps.
   *
   * @throws IllegalArgumentException if a step is not above 0, or {@code coarsest} is the finer one
   */
  public Grain {
    Objects.requireNonNull(printed, "printed must not be null");
    Objects.requireNonNull(coarsest, "coarsest must not be null");
    if (printed.signum() <= 0 || coarsest.compareTo(printed) < 0) {
      throw new IllegalArgumentException(
          "grain must have 0 < printed <= coarsest, got " + printed + " and " + coarsest);
    }
  }

  /**
   * The grain of a number from its digits: the scale of {@code digits} gives the last digit
   * printed, so {@code 2.40} is finer than {@code 2.4}.
   *
   * @param digits the digits as printed, before any multiplier
   * @param multiplier 1, or what a word such as <i>billion</i> multiplies by; above 0
   */
  public static Grain of(BigDecimal digits, BigDecimal multiplier) {
    BigDecimal last = BigDecimal.ONE.movePointLeft(Math.max(0, digits.scale()));
    BigDecimal coarse = last;
    if (digits.signum() != 0) {
      BigDecimal stripped = digits.stripTrailingZeros();
      BigDecimal lastNonZero = BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale());
      int finalDigit = stripped.unscaledValue().abs().mod(java.math.BigInteger.TEN).intValueExact();
      boolean single = stripped.precision() == 1;
      if (finalDigit == 5 && !single) {
        lastNonZero = lastNonZero.multiply(FIVE);
      } else if (single && lastNonZero.compareTo(last) > 0) {
        lastNonZero = lastNonZero.divide(TWO);
      }
      coarse = lastNonZero.max(last);
    }
    return new Grain(last.multiply(multiplier), coarse.multiply(multiplier));
  }

  /** This grain with both steps multiplied by {@code factor}, which must be above 0. */
  public Grain times(BigDecimal factor) {
    return new Grain(printed.multiply(factor), coarsest.multiply(factor));
  }

  /**
   * The values that round to {@code value} at the digits printed: {@code [v - step/2, v + step/2]}.
   */
  public Interval roundedTo(BigDecimal value) {
    return Interval.around(value, printed.divide(TWO));
  }

  /** The values that round to {@code value} at the coarsest step. */
  public Interval coarselyRoundedTo(BigDecimal value) {
    return Interval.around(value, coarsest.divide(TWO));
  }
}
