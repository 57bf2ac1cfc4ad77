package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tallystick.quantity.Interval;

/**
 * A poll's margin of error against its sample. At 95 percent a simple sample of n has a margin of
 * 98 ÷ √n points. A poll may be reported at 90 percent (82 ÷ √n), and weighting widens its margin
 * (by half is common, more than double is not).
 */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "margin-matches-sample",
    summary = "A margin of error cannot come from a sample of the size given.",
    source = "AAPOR, \"Margin of Sampling Error/Credibility Interval\"",
    example =
        "The poll of ⟦400⟧ adults has a margin of error of plus or minus ⟦2 percentage points⟧.")
public final class MarginMatchesSample implements ConsistencyRule<Tie.MarginOfSample> {
  private static final MathContext DIGITS = MathContext.DECIMAL64;
  private static final BigDecimal NINETY = new BigDecimal("82.2");
  private static final BigDecimal NINETY_FIVE = BigDecimal.valueOf(98);
  private static final BigDecimal WEIGHTED = new BigDecimal("1.5");
  private static final BigDecimal WIDEST = new BigDecimal("2.2");

  @Override
  public Class<Tie.MarginOfSample> kind() {
    return Tie.MarginOfSample.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.MarginOfSample tie) {
    Interval sample = tie.sample().quantity().allowed();
    BigDecimal least = Objects.requireNonNull(sample.low());
    BigDecimal most = sample.high() == null ? least.multiply(BigDecimal.valueOf(2)) : sample.high();
    BigDecimal usual = NINETY_FIVE.divide(least.sqrt(DIGITS), DIGITS);
    BigDecimal smallest = NINETY_FIVE.divide(most.sqrt(DIGITS), DIGITS);
    BigDecimal low = NINETY.divide(most.sqrt(DIGITS), DIGITS);
    Interval printed = Interval.closed(low, usual.multiply(WEIGHTED));
    Interval coarse = Interval.closed(low, usual.multiply(WIDEST));
    String about = FigurePrinter.range(Interval.closed(smallest, usual)) + " points";
    return Optional.of(
        new Weighing(
            Rounding.meet(printed, coarse, tie.margin().admitted()),
            List.of(tie.margin(), tie.sample()),
            List.of(),
            tie.margin().written(),
            about,
            "98 ÷ √" + tie.sample().written() + " = " + about,
            Sentence.of(
                "a sample of "
                    + tie.sample().written()
                    + " has a margin of error of about "
                    + about
                    + "; "
                    + tie.margin().written()
                    + " is stated."),
            tie.clarity()));
  }
}
