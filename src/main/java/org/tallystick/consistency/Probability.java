package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The p value of a test statistic: two-sided for t, r and z, upper for F and chi-square. The one
 * place of this package that computes in binary floating point, because distributions have no other
 * form; its results are good to some twelve digits.
 */
final class Probability {
  private Probability() {}

  /** The chance of a value at least as far out as {@code value}, which is not negative. */
  static BigDecimal of(Tie.Statistic statistic, List<BigDecimal> freedom, BigDecimal value) {
    var x = value.doubleValue();
    var first = freedom.isEmpty() ? 1 : freedom.get(0).doubleValue();
    var p =
        switch (statistic) {
          case T -> 2 * TDistribution.of(first).survivalProbability(x);
          case R ->
              x >= 1
                  ? 0
                  : 2
                      * TDistribution.of(first)
                          .survivalProbability(x * Math.sqrt(first / (1 - x * x)));
          case F -> FDistribution.of(first, freedom.get(1).doubleValue()).survivalProbability(x);
          case CHI_SQUARE, Q -> ChiSquaredDistribution.of(first).survivalProbability(x);
          case Z -> 2 * NormalDistribution.of(0, 1).survivalProbability(x);
        };
    return BigDecimal.valueOf(Math.min(1, Math.max(0, p)));
  }
}
