package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Unit;
import org.tallystick.quantity.UnitConversion;

/** A measure against the same in another unit beside it. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "conversion-agrees",
    summary = "A measure and its conversion beside it are not the same.",
    source = "AP Stylebook, \"metric system\"; BIPM, The International System of Units",
    example = "The pipeline is ⟦50 miles⟧ (⟦70 km⟧) long.")
public final class ConversionAgrees implements ConsistencyRule<Tie.Converted> {
  @Override
  public Class<Tie.Converted> kind() {
    return Tie.Converted.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.Converted tie) {
    return tie instanceof Tie.Restatement restated
        ? restated(restated)
        : Optional.of(exchange((Tie.Exchange) tie));
  }

  private static Weighing exchange(Tie.Exchange tie) {
    Interval rate = tie.rate().quantity().allowed();
    Figure quoted = tie.quoted();
    Interval exact = Positive.of(tie.base().quantity().allowed()).times(rate);
    Interval converted = Positive.of(tie.base().admitted()).times(rate);
    Interval loose = Positive.of(tie.base().coarse()).times(tie.rate().admitted());
    Agreement agreement = Rounding.meet(quoted.admitted(), quoted.coarse(), converted);
    if (agreement == Agreement.INCONSISTENT && quoted.admitted().meets(loose)) {
      agreement = Agreement.IMPRECISE;
    }
    String is = FigurePrinter.with(FigurePrinter.range(exact), quoted.quantity().unit());
    String sum = tie.base().written() + " at " + tie.rate().written();
    return new Weighing(
        agreement,
        List.of(quoted, tie.base(), tie.rate()),
        List.of(),
        quoted.written(),
        is,
        sum + " = " + is,
        Sentence.of(sum + " is " + is + "; the text says " + quoted.written() + "."),
        Confidence.of(tie.clarity(), quoted.admitted(), converted));
  }

  private static Optional<Weighing> restated(Tie.Restatement tie) {
    Unit from = tie.first().quantity().unit();
    Unit to = tie.second().quantity().unit();
    Interval exact = convert(tie.first().quantity().allowed(), from, to);
    Interval converted = convert(tie.first().admitted(), from, to);
    Interval coarse = convert(tie.first().coarse(), from, to);
    if (exact == null || converted == null || coarse == null) {
      return Optional.empty();
    }
    Agreement agreement = Rounding.meet(tie.second().admitted(), tie.second().coarse(), converted);
    if (agreement == Agreement.INCONSISTENT && tie.second().admitted().meets(coarse)) {
      agreement = Agreement.IMPRECISE; // either side may be the one that restates the other
    }
    String is = FigurePrinter.with(FigurePrinter.range(exact), to);
    return Optional.of(
        new Weighing(
            agreement,
            List.of(tie.second(), tie.first()),
            List.of(),
            tie.second().written(),
            is,
            tie.first().written() + " = " + is,
            Sentence.of(
                tie.first().written()
                    + " is "
                    + is
                    + "; the text says "
                    + tie.second().written()
                    + "."),
            Confidence.of(tie.clarity(), tie.second().admitted(), converted)));
  }

  private static @Nullable Interval convert(Interval value, Unit from, Unit to) {
    if (from instanceof Unit.Measure && to instanceof Unit.Measure) {
      return UnitConversion.convert(value, from, to).orElse(null);
    }
    if (from instanceof Unit.Time a && to instanceof Unit.Time b) {
      return Positive.of(value).times(seconds(a.unit()).dividedBy(seconds(b.unit())));
    }
    return null;
  }

  private static Interval seconds(ChronoUnit unit) {
    return switch (unit) {
      case SECONDS -> of(1, 1);
      case MINUTES -> of(60, 60);
      case HOURS -> of(3600, 3600);
      case DAYS -> of(86_400, 86_400);
      case WEEKS -> of(604_800, 604_800);
      case MONTHS -> of(28 * 86_400, 31 * 86_400);
      default -> of(365 * 86_400, 366 * 86_400);
    };
  }

  private static Interval of(long low, long high) {
    return Interval.closed(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
  }
}
