package org.tallystick.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Adds up one amount that is told in several pieces: <i>5 feet 10 inches, two years and three
 * months, 20 dollars and 43 cents, a year and a half, one and three-quarters of an hour</i>, and,
 * where nothing else follows, <i>1 hour thirty</i> and <i>20 dollars 43</i>. Immutable.
 */
final class Compounds {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final Grain ONE = new Grain(BigDecimal.ONE, BigDecimal.ONE);

  /** What a bare number behind a length of time counts: <i>2 hours 10, 4 minutes 30</i>. */
  private static final Map<ChronoUnit, ChronoUnit> NEXT =
      Map.of(ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

  private final FigureReader figures;
  private final String dollar;

  /**
   * Makes a reader.
   *
   * @param figures reads the units of the pieces
   * @param dollar the ISO 4217 code that a bare cent is a part of
   */
  Compounds(FigureReader figures, String dollar) {
    this.figures = figures;
    this.dollar = dollar;
  }

  /** The whole amount that {@code first} begins; {@code first} itself where nothing is added. */
  Figure read(Stretch text, Figure first) {
    if (!first.number().isInteger() || first.entry().per() != null || first.number().isVague()) {
      return first;
    }
    Figure smaller = withSmallerUnit(text, first);
    if (smaller != null) {
      return smaller;
    }
    Figure part = withPart(text, first);
    return part != null ? part : withBareNumber(text, first);
  }

  /**
   * A whole number and a part that share one unit behind them: <i>one and three-quarters of an
   * hour, one and two quarter hours</i>; null if that does not stand here.
   */
  @Nullable Figure mixed(Stretch text, Figure whole) {
    if (!whole.number().isInteger() || whole.number().isVague() || !text.at(whole.to()).is("and")) {
      return null;
    }
    Numeral part = Parts.beforeUnit(text, whole.to() + 1);
    if (part == null) {
      return null;
    }
    int k = text.pastHyphen(part.to());
    if (text.at(k).is("of")) {
      k += text.at(k + 1).is("a") || text.at(k + 1).is("an") ? 2 : 1;
    }
    PhraseTable.Match<UnitEntry> unit = figures.unitName(text, k);
    Kind kind = unit == null ? Kind.COUNT : unit.value().kind();
    if (unit == null || kind != Kind.MEASURE && kind != Kind.DURATION) {
      return null;
    }
    Numeral sum = Numerals.added(whole.number(), part);
    return whole.with(sum, sum.to()).in(unit.value(), unit.to());
  }

  private @Nullable Figure withSmallerUnit(Stretch text, Figure first) {
    int k = first.to();
    boolean money = first.kind() == Kind.MONEY;
    boolean and = text.at(k).is("and");
    boolean comma = text.at(k).is(',') && !money;
    Numerals.Scaled next = Numerals.read(text, and || comma ? k + 1 : k, false);
    if (next == null || next.numeral().isVague() || next.numeral().value().signum() < 0) {
      return null;
    }
    PhraseTable.Match<UnitEntry> unit =
        money ? minor(text, next, first) : figures.unit(text, next.to(), next.numeral());
    BigDecimal factor = unit == null ? null : smaller(unit.value(), first.entry());
    if (unit == null || factor == null || next.numeral().form() == Numeral.Form.PART) {
      return null;
    }
    BigDecimal more = next.numeral().value().multiply(factor, MathContext.DECIMAL64);
    boolean exceeds = more.compareTo(first.entry().factor()) >= 0;
    if (exceeds && first.kind() != Kind.MEASURE || listed(text, unit)) {
      return null;
    }
    if (money) {
      Grain grain = new Grain(factor, BigDecimal.ONE);
      return first.with(sum(first, unit.to(), first.value().add(more), grain), unit.to());
    }
    BigDecimal whole =
        UnitConversion.convert(first.value(), first.entry().unit(), unit.value().unit())
            .orElseThrow();
    BigDecimal added = next.numeral().value().multiply(unit.value().factor());
    BigDecimal value = whole.add(added).round(MathContext.DECIMAL64).stripTrailingZeros();
    Numeral sum = sum(first, unit.to(), value, next.numeral().grain());
    Figure joined =
        new Figure(first.from(), unit.to(), sum, BigDecimal.ONE, unit.value(), first.kind(), null);
    return read(text, joined);
  }

  /** "1 km, 500 m and 200 m": the same unit comes again, so these are several amounts. */
  private boolean listed(Stretch text, PhraseTable.Match<UnitEntry> unit) {
    int k = unit.to();
    int at = text.at(k).is(',') && text.at(k + 1).is("and") ? k + 2 : k + 1;
    if (!text.at(k).is(',') && !text.at(k).is("and")) {
      return false;
    }
    Numerals.Scaled next = Numerals.read(text, at, false);
    PhraseTable.Match<UnitEntry> again =
        next == null ? null : figures.unit(text, next.to(), next.numeral());
    return again != null && again.value().unit().equals(unit.value().unit());
  }

  /** The unit behind a second number, where a bare <i>c</i> right behind it is a cent. */
  private PhraseTable.@Nullable Match<UnitEntry> minor(
      Stretch text, Numerals.Scaled number, Figure first) {
    int k = number.to();
    boolean alone = !text.glued(k + 1) || !text.at(k + 1).isWord() && !text.at(k + 1).isNumber();
    if (text.at(k).is("c") && text.glued(k) && alone) {
      UnitEntry cent =
          UnitEntry.money(
              String.valueOf(first.entry().unit().code()), BigDecimal.ONE.movePointLeft(2));
      return new PhraseTable.Match<>(cent, k, k + 1);
    }
    return figures.unit(text, k, number.numeral());
  }

  /** "a year and a half", "two months and three quarters". */
  private static @Nullable Figure withPart(Stretch text, Figure first) {
    if (!text.at(first.to()).is("and") || first.kind() == Kind.PERCENT || first.bare()) {
      return null;
    }
    Numeral part = Parts.read(text, first.to() + 1);
    boolean article =
        text.at(first.to() + 1).is("a") && (part == null || part.to() == first.to() + 3);
    if (part == null
        || part.form() == Numeral.Form.VAGUE
        || text.at(part.to()).is(WordClass.SCALE)
        || text.at(part.to()).is("of")
        || !article && !ends(text, part.to())) {
      return null;
    }
    BigDecimal more = first.entry().factor().multiply(part.value());
    Grain grain = new Grain(new BigDecimal("0.5").min(part.value()), BigDecimal.ONE);
    Numeral sum = sum(first, part.to(), first.value().add(more), grain);
    return first.with(sum, part.to());
  }

  /**
   * "2 hours ten", "twenty dollars and 43": the smaller unit is left out at the end of a clause.
   */
  private static Figure withBareNumber(Stretch text, Figure first) {
    boolean money = first.kind() == Kind.MONEY;
    ChronoUnit next = first.entry().unit() instanceof Unit.Time time ? NEXT.get(time.unit()) : null;
    boolean named = text.at(first.to() - 1).isWord();
    if (!named || !money && next == null || first.entry().factor().compareTo(BigDecimal.ONE) != 0) {
      return first;
    }
    int k = text.at(first.to()).is("and") ? first.to() + 1 : first.to();
    Numerals.Scaled number = text.glued(k) ? null : Numerals.read(text, k, false);
    if (number == null
        || number.numeral().form() != Numeral.Form.DIGITS
            && number.numeral().form() != Numeral.Form.WORDS
        || !number.numeral().isInteger()
        || number.numeral().value().signum() <= 0
        || number.numeral().value().compareTo(money ? HUNDRED : SIXTY) >= 0
        || !ends(text, number.to())) {
      return first;
    }
    BigDecimal more = number.numeral().value();
    if (money) {
      Grain cents = new Grain(BigDecimal.ONE.movePointLeft(2), BigDecimal.ONE);
      BigDecimal value = first.value().add(more.movePointLeft(2));
      return first.with(sum(first, number.to(), value, cents), number.to());
    }
    UnitEntry entry =
        new UnitEntry(
            new Unit.Time(Objects.requireNonNull(next)), BigDecimal.ONE, null, first.kind());
    Numeral sum = sum(first, number.to(), first.value().multiply(SIXTY).add(more), ONE);
    return new Figure(first.from(), number.to(), sum, BigDecimal.ONE, entry, first.kind(), null);
  }

  /** Whether a clause ends before piece {@code k}. */
  private static boolean ends(Stretch text, int k) {
    Lexeme mark = text.at(k);
    boolean stop = mark.raw().length() == 1 && ".,;:!?)]\"”’".indexOf(mark.raw().charAt(0)) >= 0;
    return mark.type() == Lexeme.Type.NONE
        || stop && !(text.glued(k + 1) && text.at(k + 1).isNumber());
  }

  private static Numeral sum(Figure first, int to, BigDecimal value, Grain grain) {
    return new Numeral(first.from(), to, first.number().form(), value, null, grain);
  }

  /** What one of the smaller unit is in the larger one's unit; null if they do not go together. */
  private @Nullable BigDecimal smaller(UnitEntry small, UnitEntry large) {
    if (small.kind() == Kind.MONEY) {
      boolean same =
          small.unit().equals(large.unit())
              || small.unit().code() != null && small.unit().code().equals(dollar);
      return same && small.factor().compareTo(large.factor()) < 0 ? small.factor() : null;
    }
    if (small.kind() != large.kind()
        || small.unit().equals(large.unit())
        || small.kind() == Kind.TEMPERATURE
        || small.countsMonths() != large.countsMonths()) {
      return null;
    }
    return UnitConversion.factor(small.unit(), large.unit())
        .filter(factor -> factor.compareTo(BigDecimal.ONE) < 0)
        .orElse(null);
  }
}
