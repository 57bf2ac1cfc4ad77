package org.tallystick.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one figure: currency or number, multiplier, unit. Immutable. */
final class FigureReader {
  private static final Map<String, String> LETTER_TEMPERATURES = Map.of("C", "Cel", "F", "[degF]");

  private final UnitTable units;
  private final CurrencyTable currencies;
  private final UnitEntry pound = UnitEntry.money("GBP", BigDecimal.ONE);

  FigureReader(UnitTable units, CurrencyTable currencies) {
    this.units = units;
    this.currencies = currencies;
  }

  /** The figure that begins at piece {@code i}, or null. */
  @Nullable Figure read(Stretch text, int i) {
    PhraseTable.Match<UnitEntry> currency = currencies.before(text, i);
    boolean signed = currency == null && (text.at(i).isDash() || text.at(i).is(WordClass.MINUS));
    if (signed && !text.glued(i)) {
      PhraseTable.Match<UnitEntry> behind = currencies.before(text, i + 1);
      if (behind != null && (text.glued(i + 1) || text.at(i).isWord())) {
        Figure positive = money(text, i + 1, behind);
        return positive == null || positive.number().isVague()
            ? null
            : new Figure(
                i,
                positive.to(),
                positive.number().negate(),
                positive.scale(),
                positive.entry(),
                positive.kind(),
                null);
      }
    }
    if (currency != null) {
      return money(text, i, currency);
    }
    Numerals.Scaled scaled = Numerals.read(text, i, false);
    return scaled == null ? null : withUnit(text, i, scaled);
  }

  private @Nullable Figure money(Stretch text, int i, PhraseTable.Match<UnitEntry> currency) {
    int k = currency.to();
    boolean dash = text.at(k).isDash() && text.glued(k) && text.glued(k + 1);
    Numerals.Scaled positive = Numerals.read(text, dash ? k + 1 : k, true);
    boolean negative = dash && positive != null && positive.numeral().form() == Numeral.Form.DIGITS;
    Numerals.Scaled scaled =
        positive == null || !negative
            ? positive
            : new Numerals.Scaled(positive.numeral().negate(), positive.scale());
    if (scaled == null || dash && !negative) {
      return null;
    }
    boolean word = scaled.numeral().form() != Numeral.Form.DIGITS;
    if (word && text.at(i).isWord()) {
      return null;
    }
    int to = scaled.to();
    UnitEntry entry = currency.value();
    PhraseTable.Match<UnitEntry> again = currencies.after(text, to);
    boolean named =
        again != null
            && text.at(to).isWord()
            && again.value().factor().compareTo(BigDecimal.ONE) == 0;
    if (again != null && named && !text.at(i).isWord()) {
      entry = again.value();
      to = again.to();
    }
    return new Figure(
        i, to, scaled.numeral().spanning(i, to), scaled.scale(), entry, Kind.MONEY, null);
  }

  private Figure withUnit(Stretch text, int i, Numerals.Scaled scaled) {
    Numeral number = scaled.numeral();
    Figure bare =
        new Figure(i, number.to(), number, scaled.scale(), UnitEntry.NONE, Kind.COUNT, null);
    int k = number.to();
    if (number.form() == Numeral.Form.PART || number.form() == Numeral.Form.BARE_PART) {
      return partOfUnit(text, bare);
    }
    if ((number.form() == Numeral.Form.GROUP || number.isVague()) && text.at(k).is("of")) {
      PhraseTable.Match<UnitEntry> of = unit(text, k + 1, number);
      if (of != null) {
        return bare.in(of.value(), of.to());
      }
    }
    PhraseTable.Match<UnitEntry> unit = unit(text, k, number);
    if (unit == null && text.at(k).is(WordClass.INSIDE)) {
      PhraseTable.Match<UnitEntry> behind = units.name(text, k + 1);
      unit = behind != null && behind.value().isTime() ? behind : null;
    }
    return unit == null ? bare : compound(text, bare.in(unit.value(), unit.to()));
  }

  /** "half a mile", "a quarter of an hour", "three-quarters of a mile"; else a fraction. */
  private Figure partOfUnit(Stretch text, Figure part) {
    int k = part.to();
    boolean of = text.at(k).is("of");
    int article = of ? k + 1 : k;
    if (text.at(article).is("a") || text.at(article).is("an") || text.joins(k)) {
      int at = text.joins(k) ? k + 1 : article + 1;
      PhraseTable.Match<UnitEntry> unit = unit(text, at, part.number());
      if (unit != null && unit.value().kind() != Kind.MONEY) {
        return part.in(unit.value(), unit.to());
      }
    }
    PhraseTable.Match<UnitEntry> direct = of ? null : unit(text, k, part.number());
    if (direct != null && direct.value().kind() != Kind.PERCENT
        || direct != null
            && part.number().form() == Numeral.Form.PART
            && direct.value().kind() == Kind.PERCENT) {
      return part.in(direct.value(), direct.to());
    }
    return part.as(Kind.FRACTION);
  }

  /** The unit at piece {@code k}, past a hyphen that joins; null for none. */
  PhraseTable.@Nullable Match<UnitEntry> unit(Stretch text, int k, Numeral number) {
    int at = text.pastHyphen(k);
    Lexeme word = text.at(at);
    if (at > k && !word.isWord()) {
      return null;
    }
    if (!word.isWord() && word.type() != Lexeme.Type.SYMBOL) {
      return null;
    }
    PhraseTable.Match<UnitEntry> letter = temperatureLetter(text, at, number);
    if (letter == null && endsInDigits(text, at)) {
      letter = inches(text, at);
    }
    if (letter == null && number.form() == Numeral.Form.DIGITS) {
      letter = bracketed(text, at);
    }
    if (letter != null) {
      return letter;
    }
    PhraseTable.Match<UnitEntry> money = currencies.after(text, at);
    PhraseTable.Match<UnitEntry> name = units.name(text, at);
    if (name != null && (word.is("pound") || word.is("pounds")) && name.to() == at + 1) {
      return pounds(text, at, name, number);
    }
    if (money != null
        && (name == null
            || money.to() > name.to()
            || money.to() == name.to()
                && word.raw().equals(word.raw().toUpperCase(java.util.Locale.ROOT)))) {
      return money;
    }
    PhraseTable.Match<UnitEntry> symbol = units.symbol(text, at);
    boolean digits = number.form() == Numeral.Form.DIGITS || text.at(number.from()).isNumber();
    if (name != null && !(digits && symbol != null && closer(text, symbol, name))) {
      return warm(text, name);
    }
    boolean whole =
        symbol != null
            && !(text.glued(symbol.to())
                && (text.at(symbol.to()).isNumber() || text.at(symbol.to()).isWord()));
    if (symbol == null || !whole || !digits && word.isWord()) {
      return null;
    }
    if ((word.is('"') || word.is('\'')) && !(text.glued(at) && lengthMark(text, at))) {
      return null;
    }
    boolean shortLetter = word.isWord() && word.raw().length() == 1 && !text.glued(at);
    boolean sentence =
        shortLetter
            && text.at(at + 1).isWord()
            && !text.at(at + 1).is(WordClass.FUNCTION)
            && Character.isUpperCase(word.raw().charAt(0));
    return sentence ? null : warm(text, symbol);
  }

  private static boolean endsInDigits(Stretch text, int k) {
    Lexeme last = text.at(k - 1);
    return last.isNumber() || Parts.signs(text, k - 1) != null;
  }

  /** "2 in" where nothing follows that a preposition could govern. */
  private PhraseTable.@Nullable Match<UnitEntry> inches(Stretch text, int at) {
    Lexeme next = text.at(at + 1);
    boolean alone = !next.isWord() && !next.isNumber() && !next.is('$') && !next.is('"');
    if (!text.at(at).is("in") || !alone && !next.is("x") && !next.is("by")) {
      return null;
    }
    Unit inch = units.byCode("[in_i]").orElseThrow();
    return new PhraseTable.Match<>(
        new UnitEntry(inch, BigDecimal.ONE, null, Kind.MEASURE), at, at + 1);
  }

  /** "20 (kg)": a symbol alone in brackets. */
  private PhraseTable.@Nullable Match<UnitEntry> bracketed(Stretch text, int at) {
    String raw = text.at(at).raw();
    int pair = raw.length() == 1 ? "([{<".indexOf(raw.charAt(0)) : -1;
    PhraseTable.Match<UnitEntry> symbol = pair < 0 ? null : units.symbol(text, at + 1);
    if (symbol == null || !text.at(symbol.to()).is(")]}>".charAt(pair))) {
      return null;
    }
    return new PhraseTable.Match<>(symbol.value(), at, symbol.to() + 1);
  }

  /** Whether a symbol says more than a name in the same place: km² than km, MB than mb. */
  private static boolean closer(
      Stretch text, PhraseTable.Match<UnitEntry> symbol, PhraseTable.Match<UnitEntry> name) {
    Lexeme first = text.at(name.from());
    boolean spelled = !first.raw().equals(first.lower());
    return symbol.to() > name.to() || symbol.to() == name.to() && spelled;
  }

  /** The unit whose name begins at piece {@code k}, money left out; null for none. */
  PhraseTable.@Nullable Match<UnitEntry> unitName(Stretch text, int k) {
    return units.name(text, k);
  }

  /** The unit whose symbol begins at piece {@code k}; null for none. */
  PhraseTable.@Nullable Match<UnitEntry> unitSymbol(Stretch text, int k) {
    return units.symbol(text, k);
  }

  /** Whether a straight quotation mark behind a number measures feet or inches: none is open. */
  private static boolean lengthMark(Stretch text, int at) {
    if (text.glued(at + 1) && text.at(at + 1).isWord()) {
      return false;
    }
    boolean open = false;
    for (int i = Math.max(0, at - 120); i < at; i++) {
      open ^=
          text.at(i).raw().equals(text.at(at).raw())
              && !(text.glued(i) && text.at(i - 1).isNumber());
    }
    return !open;
  }

  /** Bare degrees near words of heat or cold are Fahrenheit where the dollar is American. */
  private PhraseTable.Match<UnitEntry> warm(Stretch text, PhraseTable.Match<UnitEntry> found) {
    boolean degrees = "deg".equals(found.value().unit().code());
    if (!degrees) {
      return found;
    }
    PhraseTable.Match<UnitEntry> named = units.name(text, found.to());
    if (named != null && named.value().kind() == Kind.TEMPERATURE) {
      return new PhraseTable.Match<>(named.value(), found.from(), named.to());
    }
    Lexeme next = text.at(found.to());
    String letter = LETTER_TEMPERATURES.get(next.raw().toUpperCase(java.util.Locale.ROOT));
    if (letter != null && next.isWord() && next.raw().length() == 1) {
      return new PhraseTable.Match<>(temperature(letter), found.from(), found.to() + 1);
    }
    if (text.near(found.from(), found.to(), 10, WordClass.WARMTH)) {
      return new PhraseTable.Match<>(
          temperature(currencies.dollar().equals("USD") ? "[degF]" : "Cel"),
          found.from(),
          found.to());
    }
    return found;
  }

  private PhraseTable.@Nullable Match<UnitEntry> temperatureLetter(
      Stretch text, int at, Numeral number) {
    String code = text.at(at).isWord() ? LETTER_TEMPERATURES.get(text.at(at).raw()) : null;
    boolean alone = !text.glued(at + 1) || !text.at(at + 1).isNumber() && !text.at(at + 1).isWord();
    boolean digits =
        number.form() == Numeral.Form.DIGITS
            && number.value().abs().compareTo(BigDecimal.valueOf(10_000)) < 0;
    if (code == null || !alone || !digits || text.at(at + 1).isHyphen() && text.glued(at + 1)) {
      return null;
    }
    return new PhraseTable.Match<>(temperature(code), at, at + 1);
  }

  private UnitEntry temperature(String code) {
    Unit unit = units.byCode(code).orElseThrow();
    return new UnitEntry(unit, BigDecimal.ONE, null, Kind.TEMPERATURE);
  }

  /** Pounds are money near words of money or after a million, and weight otherwise. */
  private PhraseTable.Match<UnitEntry> pounds(
      Stretch text, int at, PhraseTable.Match<UnitEntry> weight, Numeral number) {
    boolean sterling = text.at(at + 1).is("sterling");
    boolean millions = number.value().abs().compareTo(BigDecimal.valueOf(1_000_000)) >= 0;
    boolean weighed = text.near(at, at + 1, 12, WordClass.WEIGHT);
    boolean paid = text.near(at, at + 1, 12, WordClass.STERLING);
    if (sterling || millions && !weighed || paid && !weighed) {
      return new PhraseTable.Match<>(pound, weight.from(), sterling ? at + 2 : weight.to());
    }
    return weight;
  }

  /**
   * "5 feet 10 inches", "2 hours and 30 minutes", "five dollars and ten cents": in the smaller
   * unit, money in whole units of the currency.
   */
  private Figure compound(Stretch text, Figure first) {
    if (!first.number().isInteger() || first.entry().per() != null) {
      return first;
    }
    int k = first.to();
    boolean and = text.at(k).is("and") || text.at(k).is(',') && first.entry().kind() != Kind.MONEY;
    int start = and ? k + 1 : k;
    Numerals.Scaled next = Numerals.read(text, start, false);
    if (next == null || next.numeral().isVague()) {
      return halves(text, first);
    }
    PhraseTable.Match<UnitEntry> unit = unit(text, next.to(), next.numeral());
    BigDecimal factor = unit == null ? null : smaller(unit.value(), first.entry());
    if (unit == null || factor == null || next.numeral().form() == Numeral.Form.PART) {
      return halves(text, first);
    }
    BigDecimal more = next.numeral().value().multiply(factor, MathContext.DECIMAL64);
    if (more.compareTo(first.entry().factor()) >= 0) {
      return first;
    }
    if (first.kind() == Kind.MONEY) {
      Grain grain = new Grain(factor, BigDecimal.ONE);
      return first.with(sum(first, unit, first.value().add(more), grain), unit.to());
    }
    BigDecimal whole =
        UnitConversion.convert(first.value(), first.entry().unit(), unit.value().unit())
            .orElse(first.value());
    BigDecimal value = whole.add(next.numeral().value().multiply(unit.value().factor()));
    Numeral sum = sum(first, unit, value, next.numeral().grain());
    Figure joined =
        new Figure(first.from(), unit.to(), sum, BigDecimal.ONE, unit.value(), first.kind(), null);
    return compound(text, joined);
  }

  private static Numeral sum(
      Figure first, PhraseTable.Match<UnitEntry> unit, BigDecimal value, Grain grain) {
    return new Numeral(first.from(), unit.to(), first.number().form(), value, null, grain);
  }

  /** "a year and a half", "three years and a half". */
  private Figure halves(Stretch text, Figure first) {
    boolean half = text.words(first.to(), "and", "a", "half") && first.kind() != Kind.PERCENT;
    if (!half || text.at(first.to() + 3).is(WordClass.SCALE)) {
      return first;
    }
    BigDecimal value = first.value().add(first.entry().factor().multiply(new BigDecimal("0.5")));
    Grain grain = new Grain(new BigDecimal("0.5"), BigDecimal.ONE);
    Numeral sum =
        new Numeral(first.from(), first.to() + 3, first.number().form(), value, null, grain);
    return first.with(sum, first.to() + 3);
  }

  /** Hours, minutes and seconds add up exactly; years, months and days stay apart. */
  private static boolean ofTheClock(UnitEntry entry) {
    return entry.unit() instanceof Unit.Time time && time.unit().compareTo(ChronoUnit.HOURS) <= 0;
  }

  /** What one of the smaller unit is in the larger one's unit; null if they do not go together. */
  private @Nullable BigDecimal smaller(UnitEntry small, UnitEntry large) {
    if (small.kind() == Kind.MONEY) {
      boolean same =
          small.unit().equals(large.unit())
              || small.unit().code() != null && small.unit().code().equals(currencies.dollar());
      return same && small.factor().compareTo(large.factor()) < 0 ? small.factor() : null;
    }
    if (small.isTime() && !(ofTheClock(small) && ofTheClock(large))) {
      return null;
    }
    if (small.kind() != large.kind()
        || small.unit().equals(large.unit())
        || small.kind() == Kind.TEMPERATURE) {
      return null;
    }
    return UnitConversion.factor(small.unit(), large.unit())
        .filter(factor -> factor.compareTo(BigDecimal.ONE) < 0)
        .orElse(null);
  }
}
