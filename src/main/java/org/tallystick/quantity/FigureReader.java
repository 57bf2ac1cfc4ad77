package org.tallystick.quantity;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one figure: currency or number, multiplier, unit. Immutable. */
final class FigureReader {
  private static final Map<String, String> LETTER_TEMPERATURES = Map.of("C", "Cel", "F", "[degF]");

  /** How many numbers of a list may share a unit. */
  private static final int MOST_LISTED = 6;

  private final UnitTable units;
  private final CurrencyTable currencies;
  private final Compounds compounds;
  private final UnitEntry pound = UnitEntry.money("GBP", BigDecimal.ONE);

  FigureReader(UnitTable units, CurrencyTable currencies) {
    this.units = units;
    this.currencies = currencies;
    this.compounds = new Compounds(this, currencies.dollar());
  }

  /** The whole amount that begins with {@code first}, told in several units or with a part. */
  Figure compound(Stretch text, Figure first) {
    return compounds.read(text, first);
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
    return compounds.read(
        text,
        new Figure(
            i, to, scaled.numeral().spanning(i, to), scaled.scale(), entry, Kind.MONEY, null));
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
    if (unit == null) {
      Figure mixed = compounds.mixed(text, bare);
      return mixed != null ? mixed : belowZero(text, elided(text, bare));
    }
    return belowZero(text, compounds.read(text, bare.in(unit.value(), unit.to())));
  }

  /** "2 degrees below zero", "20 below zero". */
  private Figure belowZero(Stretch text, Figure figure) {
    boolean degrees =
        figure.kind() == Kind.TEMPERATURE || "deg".equals(figure.entry().unit().code());
    if (!text.words(figure.to(), "below", "zero") || !figure.bare() && !degrees) {
      return figure;
    }
    int to = figure.to() + 2;
    UnitEntry entry = figure.kind() == Kind.TEMPERATURE ? figure.entry() : temperature(local());
    return new Figure(
        figure.from(),
        to,
        figure.number().negate().spanning(figure.from(), to),
        figure.scale(),
        entry,
        Kind.TEMPERATURE,
        null);
  }

  /** "given 45 and 50 mg": a number shares the unit of measure of the number listed behind it. */
  private Figure elided(Stretch text, Figure bare) {
    int k = bare.to();
    for (int listed = 0; listed < MOST_LISTED; listed++) {
      boolean last = text.at(k).is("and") || text.at(k).is("or");
      if (!last && !text.at(k).is(',')) {
        return bare;
      }
      Numerals.Scaled next = Numerals.read(text, k + 1, false);
      if (next == null || next.numeral().form() != bare.number().form()) {
        return bare;
      }
      PhraseTable.Match<UnitEntry> unit = last ? unit(text, next.to(), next.numeral()) : null;
      if (last) {
        return unit == null || unit.value().kind() != Kind.MEASURE
            ? bare
            : bare.in(unit.value(), bare.to());
      }
      k = next.to();
    }
    return bare;
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
      letter = inches(text, at, !number.isInteger());
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

  /**
   * "2 in" where nothing follows that a preposition could govern, "2½ in thick" where no number of
   * things can stand.
   */
  private PhraseTable.@Nullable Match<UnitEntry> inches(Stretch text, int at, boolean broken) {
    Lexeme next = text.at(at + 1);
    boolean alone = !next.isWord() && !next.isNumber() && !next.is('$') && !next.is('"');
    boolean extent = broken && next.is(WordClass.EXTENT);
    if (!text.at(at).is("in") || !alone && !extent && !next.is("x") && !next.is("by")) {
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

  /** The unit or currency whose name begins at piece {@code k}; null for none. */
  PhraseTable.@Nullable Match<UnitEntry> amountName(Stretch text, int k) {
    PhraseTable.Match<UnitEntry> name = units.name(text, k);
    return name != null || !text.at(k).isWord() ? name : currencies.after(text, k);
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
    if (text.words(found.to(), "on", "the") && text.at(found.to() + 3).is("scale")) {
      named = units.name(text, found.to() + 2);
      if (named != null && named.value().kind() == Kind.TEMPERATURE) {
        return new PhraseTable.Match<>(named.value(), found.from(), found.to());
      }
    }
    Lexeme next = text.at(found.to());
    String letter = LETTER_TEMPERATURES.get(next.raw().toUpperCase(java.util.Locale.ROOT));
    if (letter != null && next.isWord() && next.raw().length() == 1) {
      return new PhraseTable.Match<>(temperature(letter), found.from(), found.to() + 1);
    }
    if (text.near(found.from(), found.to(), 10, WordClass.WARMTH)) {
      return new PhraseTable.Match<>(temperature(local()), found.from(), found.to());
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

  /** The scale of the place of publication. */
  private String local() {
    return currencies.dollar().equals("USD") ? "[degF]" : "Cel";
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
}
