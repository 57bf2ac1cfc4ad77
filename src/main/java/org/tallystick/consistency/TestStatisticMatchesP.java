package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.tallystick.quantity.Interval;

/**
 * A p value against the test statistic and degrees of freedom that it is reported with. The
 * statistic's own rounding is granted; a p value of zero is never right.
 */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "test-statistic-matches-p",
    summary = "A p value does not follow from its test statistic.",
    source =
        "M. B. Nuijten et al., \"The prevalence of statistical reporting errors in psychology\","
            + " Behavior Research Methods 48 (2016)",
    example = "The groups differed, t(40) = 2.50, p = .17.")
public final class TestStatisticMatchesP implements ConsistencyRule<Tie.TestResult> {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal SAME = new BigDecimal("1E-12");

  @Override
  public Class<Tie.TestResult> kind() {
    return Tie.TestResult.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.TestResult tie) {
    BigDecimal half = unit(tie.value()).divide(TWO);
    BigDecimal near = tie.value().subtract(half).max(BigDecimal.ZERO);
    BigDecimal far = tie.value().add(half);
    BigDecimal high = Probability.of(tie.statistic(), tie.freedom(), near);
    BigDecimal low = Probability.of(tie.statistic(), tie.freedom(), far);
    Interval computed =
        switch (tie.comparison()) {
          case '<' -> new Interval(low.add(SAME), BigDecimal.ONE.max(low.add(SAME)), false, false);
          case '>' ->
              new Interval(BigDecimal.ZERO, high.subtract(SAME).max(BigDecimal.ZERO), false, false);
          default -> Interval.closed(low, high);
        };
    Interval reported = reported(tie);
    boolean agrees = tie.probability().signum() > 0 && reported.meets(computed);
    String p = print(low, high);
    return Optional.of(
        new Weighing(
            agrees ? Agreement.CONSISTENT : Agreement.INCONSISTENT,
            List.of(),
            List.of(tie.evidence()),
            "p " + tie.probabilityComparison() + " " + tie.probability().toPlainString(),
            "p = " + p,
            tie.evidence().text().replaceAll("\\s*[,;]\\s*(?:p\\b|n\\.?s).*$", "")
                + " gives p = "
                + p,
            "The statistic gives p = "
                + p
                + "; the text says "
                + tie.evidence().text().replaceAll("^.*[,;]\\s*(?=p\\b|n\\.?s)", "")
                + ".",
            tie.clarity()));
  }

  private static Interval reported(Tie.TestResult tie) {
    BigDecimal p = tie.probability();
    return switch (tie.probabilityComparison()) {
      case '<' -> Interval.below(p.subtract(SAME));
      case '>' -> Interval.above(p.add(SAME));
      default -> Interval.around(p, unit(p).divide(TWO));
    };
  }

  private static BigDecimal unit(BigDecimal number) {
    return BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
  }

  private static String print(BigDecimal low, BigDecimal high) {
    String left = low.setScale(3, RoundingMode.HALF_UP).toPlainString();
    String right = high.setScale(3, RoundingMode.HALF_UP).toPlainString();
    return left.equals(right) ? left : left + "–" + right;
  }
}
