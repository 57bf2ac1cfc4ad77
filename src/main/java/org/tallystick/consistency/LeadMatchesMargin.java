package org.tallystick.consistency;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tallystick.quantity.Interval;

/** A lead is the difference of the two results. */
@AutoService(ConsistencyRule.class)
@SuppressWarnings("rawtypes")
@RuleInfo(
    id = "lead-matches-margin",
    summary = "A lead is not the difference between the two results.",
    source = "AP Stylebook, \"polls and surveys\"",
    example = "Duarte leads Finch ⟦48 percent⟧ to ⟦41 percent⟧, a ⟦5-point⟧ lead.")
public final class LeadMatchesMargin implements ConsistencyRule<Tie.Lead> {
  @Override
  public Class<Tie.Lead> kind() {
    return Tie.Lead.class;
  }

  @Override
  public Optional<Weighing> weigh(Tie.Lead tie) {
    return Optional.of(
        tie instanceof Tie.LeadBetween between
            ? difference(between)
            : within((Tie.LeadAndMargin) tie));
  }

  /** A lead of more than twice the margin of error lies outside it however it is reckoned. */
  private static Weighing within(Tie.LeadAndMargin tie) {
    Interval lead = Positive.of(tie.lead().admitted());
    Interval margin = Positive.of(tie.margin().admitted());
    BigDecimal margins = Objects.requireNonNullElse(margin.high(), BigDecimal.ZERO);
    BigDecimal least = Objects.requireNonNullElse(margin.low(), BigDecimal.ZERO);
    Interval inside = Interval.closed(BigDecimal.ZERO, margins.multiply(BigDecimal.valueOf(2)));
    Interval outside = Interval.atLeast(least);
    Interval side = tie.within() ? inside : outside;
    String twice = FigurePrinter.number(least.add(margins));
    String word = tie.word().text();
    return new Weighing(
        Rounding.meet(side, side, lead),
        List.of(tie.lead(), tie.margin()),
        List.of(tie.word()),
        word,
        tie.lead().written(),
        tie.lead().written() + (tie.within() ? " > 2 × " : " < ") + tie.margin().written(),
        Sentence.of(
            "a lead of "
                + tie.lead().written()
                + " is "
                + (tie.within()
                    ? "more than twice the margin of error of "
                        + tie.margin().written()
                        + " ("
                        + twice
                        + " points)"
                    : "smaller than the margin of error of " + tie.margin().written())
                + "; the word is \""
                + word
                + "\"."),
        tie.clarity());
  }

  private static Weighing difference(Tie.LeadBetween tie) {
    Interval a = tie.leader().admitted();
    Interval b = tie.other().admitted();
    Interval printed = tie.leader().quantity().allowed().minus(tie.other().quantity().allowed());
    boolean forward = printed.low() == null || printed.low().signum() >= 0;
    Interval difference = Positive.of(forward ? a.minus(b) : b.minus(a));
    Interval exact = Positive.of(forward ? printed : printed.negate());
    Figure lead = tie.lead();
    Interval stated = lead.quantity().allowed();
    boolean counts = difference.isPoint();
    Interval near = counts ? difference : inner(difference, exact);
    String is = FigurePrinter.range(exact);
    String left = (forward ? tie.leader() : tie.other()).written();
    String right = (forward ? tie.other() : tie.leader()).written();
    return new Weighing(
        Rounding.meet(near, difference, stated),
        List.of(lead, tie.leader(), tie.other()),
        List.of(),
        lead.written(),
        is,
        left + " − " + right + " = " + is,
        Sentence.of(
            left
                + " less "
                + right
                + " is "
                + is
                + "; a lead of "
                + lead.written()
                + " is stated."),
        Confidence.of(tie.clarity(), near, stated));
  }

  /** Half of the rounding of both ends: both were hardly rounded the opposite way in full. */
  private static Interval inner(Interval difference, Interval exact) {
    BigDecimal low = difference.low();
    BigDecimal high = difference.high();
    BigDecimal middle = exact.low();
    if (low == null || high == null || middle == null) {
      return difference;
    }
    return Interval.around(
        middle, high.subtract(low).divide(BigDecimal.valueOf(3), java.math.MathContext.DECIMAL64));
  }
}
