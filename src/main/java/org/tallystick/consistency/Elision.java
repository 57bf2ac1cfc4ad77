package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.tallystick.claim.Claim;
import org.tallystick.quantity.Denominator;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;

/**
 * Gives a bare number the unit that it leaves out because the figure before it in the sentence has
 * it: <i>5,300 tonnes, up from 4,900</i>; <i>48 percent, her rival at 43</i>. No state.
 */
final class Elision {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FAR = BigDecimal.valueOf(20);

  private static final BigDecimal YOUNGEST = BigDecimal.valueOf(12);
  private static final int NAME_WIDTH = 40;
  private static final Pattern NAME =
      Pattern.compile("(?s).*\\p{Lu}[\\p{L}’'-]+\\s\\p{Lu}[\\p{L}’'-]+,\\s$");
  private static final Pattern ENDS = Pattern.compile("(?s)^(?:[.,;)](?:\\s.*|[”\"].*)?)?$");

  private static final Set<String> ROUND = Set.of("1000", "10000", "100000", "1000000");
  private static final Pattern FOR_EVERY =
      Pattern.compile("^(?:\\s+[\\w’'-]+)?\\s+(?:for\\s+every|in\\s+every|for\\s+each|per)\\s+$");

  /** From one figure to the other within one run of clauses; the number follows on a word. */
  private static final Pattern GAP =
      Pattern.compile(
          "^[^.;:()“”\"]{0,70}?(?:,|\\b(?:and|to|from|against|while|versus|after|with|than)\\b)"
              + "[^.;:()“”\"]{0,40}[\\p{L}’'](?<!\\band|\\bor|\\ban?|\\bthe|\\bthose|\\baged)\\s+$");

  private static final Pattern BARE =
      Pattern.compile("(?s)^\\s*(?:$|[.,;)](?!\\d)|\\s(?:in|last|now|a\\s+year|this)\\b).*");

  private static final Pattern DIGITS =
      Pattern.compile("[\\d.,]+(?:\\s+(?:million|billion|m|bn))?");

  private Elision() {}

  /** {@code claim} as an age where it stands alone after a name: <i>said Amal Idris, 33.</i> */
  static Claim age(String text, Claim claim) {
    Quantity told = claim.quantity();
    BigDecimal years = told.value();
    int end = claim.outer().end();
    boolean fit =
        told.kind() == Kind.COUNT
            && years != null
            && years.compareTo(YOUNGEST) >= 0
            && years.compareTo(HUNDRED) < 0
            && end <= text.length()
            && NAME.matcher(text.substring(Math.max(0, end - NAME_WIDTH), claim.outer().start()))
                .matches()
            && ENDS.matcher(text.substring(end, Math.min(text.length(), end + 3))).matches();
    return fit
        ? Figures.with(
            claim, new Quantity(Kind.AGE, told.magnitude(), told.unit(), null, told.grain()))
        : claim;
  }

  /**
   * {@code claim} as a rate where the next figure is what it is told of: <i>6 for every 1,000</i>.
   */
  static Claim rate(String text, Claim claim, Claim next) {
    Quantity told = claim.quantity();
    BigDecimal of = next.quantity().value();
    int from = claim.outer().end();
    int to = next.outer().start();
    if (of == null
        || told.kind() != Kind.COUNT
        || told.per() != null
        || next.quantity().kind() != Kind.COUNT
        || from > to
        || to > text.length()
        || !ROUND.contains(of.stripTrailingZeros().toPlainString())
        || !FOR_EVERY.matcher(text.substring(from, to)).matches()) {
      return claim;
    }
    return Figures.with(
        claim,
        new Quantity(
            Kind.RATE,
            told.magnitude(),
            told.unit(),
            new Denominator(of, Unit.PLAIN, null),
            told.grain()));
  }

  /** {@code claim} with the unit of {@code before}, or as it is where it has its own. */
  static Claim of(String text, Claim before, Claim claim) {
    Quantity unit = before.quantity();
    boolean fit =
        claim.quantity().kind() == Kind.COUNT
            && claim.quantity().per() == null
            && claim.change() == null
            && before.change() == null
            && before.sentence().equals(claim.sentence())
            && (unit.kind() == Kind.PERCENT
                || unit.kind() == Kind.MEASURE
                || unit.kind() == Kind.MONEY)
            && DIGITS.matcher(claim.text()).matches()
            && near(unit, claim.quantity());
    if (!fit
        || before.outer().end() > claim.outer().start()
        || claim.sentence().end() > text.length()) {
      return claim;
    }
    String gap = text.substring(before.outer().end(), claim.outer().start());
    String after =
        text.substring(claim.outer().end(), Math.max(claim.outer().end(), claim.sentence().end()));
    return GAP.matcher(gap).matches() && BARE.matcher(after).matches()
        ? Figures.with(
            claim,
            new Quantity(
                unit.kind(),
                claim.quantity().magnitude(),
                unit.unit(),
                unit.per(),
                claim.quantity().grain()))
        : claim;
  }

  private static boolean near(Quantity unit, Quantity bare) {
    BigDecimal one = unit.value();
    BigDecimal other = bare.value();
    return one != null
        && other != null
        && one.signum() > 0
        && other.signum() > 0
        && (unit.kind() != Kind.PERCENT || other.compareTo(HUNDRED) < 0)
        && one.multiply(FAR).compareTo(other) > 0
        && other.multiply(FAR).compareTo(one) > 0;
  }
}
