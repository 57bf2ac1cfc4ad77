package org.tallystick.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The currencies of {@code currencies.csv}. Immutable after construction. */
final class CurrencyTable {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final PhraseTable<UnitEntry> names = new PhraseTable<>(false);
  private final PhraseTable<UnitEntry> symbols = new PhraseTable<>(true);
  private final PhraseTable<UnitEntry> minorSymbols = new PhraseTable<>(true);
  private final Map<String, UnitEntry> dollars = new HashMap<>();
  private final Set<String> codes = new HashSet<>();
  private final String dollar;

  /**
   * Reads the table.
   *
   * @param lexer cuts the spellings
   * @param dollar the ISO 4217 code that a bare dollar sign stands for
   */
  CurrencyTable(Lexer lexer, String dollar) {
    this.dollar = dollar;
    add(lexer, symbols, "$", UnitEntry.money(dollar, BigDecimal.ONE));
    for (String name : new String[] {"dollar", "dlr", "buck"}) {
      addName(lexer, name, UnitEntry.money(dollar, BigDecimal.ONE));
    }
    addName(lexer, "cent", UnitEntry.money(dollar, CENT));
    addName(lexer, "ct", UnitEntry.money(dollar, CENT));
    for (String[] row : CsvTable.rows("currencies.csv")) {
      UnitEntry entry = UnitEntry.money(row[0], new BigDecimal(row[2]));
      codes.add(row[0]);
      for (String written : CsvTable.spellings(row[3])) {
        switch (row[1]) {
          case "symbol" -> {
            add(lexer, symbols, written, entry);
            dollars.putIfAbsent(written, entry);
          }
          case "minor-symbol" -> add(lexer, minorSymbols, written, entry);
          default -> addName(lexer, written, entry);
        }
      }
    }
  }

  private void addName(Lexer lexer, String name, UnitEntry entry) {
    add(lexer, names, name.toLowerCase(Locale.ROOT), entry);
    if (!name.endsWith("s")) {
      add(lexer, names, name.toLowerCase(Locale.ROOT) + "s", entry);
    }
  }

  private static void add(
      Lexer lexer, PhraseTable<UnitEntry> table, String written, UnitEntry entry) {
    table.add(lexer.cut(written, 0, written.length()), entry);
  }

  /** The currency before a figure: a symbol, or an ISO code in capitals; null for none. */
  PhraseTable.@Nullable Match<UnitEntry> before(Stretch text, int i) {
    PhraseTable.Match<UnitEntry> symbol = symbols.at(text, i);
    if (symbol == null && text.at(i + 1).is('$') && !text.glued(i + 1)) {
      symbol = tokenised(text, i);
    }
    return symbol != null ? symbol : code(text, i);
  }

  /** "hk $ 10", "c $ 16" in text that was cut into tokens and lower-cased; not "a $ 5 fine". */
  private PhraseTable.@Nullable Match<UnitEntry> tokenised(Stretch text, int i) {
    Lexeme word = text.at(i);
    boolean country = word.isWord() && (word.raw().length() == 2 || word.is("c"));
    if (!country) {
      return null;
    }
    UnitEntry entry = dollars.get(word.raw().toUpperCase(Locale.ROOT) + "$");
    return entry == null ? null : new PhraseTable.Match<>(entry, i, i + 2);
  }

  /** The currency behind a figure: a name, a code, a symbol or a minor symbol; null for none. */
  PhraseTable.@Nullable Match<UnitEntry> after(Stretch text, int i) {
    if (text.glued(i)) {
      PhraseTable.Match<UnitEntry> minor = minorSymbols.at(text, i);
      if (minor != null && !text.glued(minor.to())
          || minor != null && !text.at(minor.to()).isWord()) {
        return minor;
      }
    }
    PhraseTable.Match<UnitEntry> name = names.at(text, i);
    if (name != null) {
      return name;
    }
    PhraseTable.Match<UnitEntry> code = code(text, i);
    if (code != null) {
      return code;
    }
    boolean number = text.at(i + 1).isNumber();
    boolean letters =
        text.at(i).isWord()
            && (text.at(i).raw().length() < 2
                || !Character.isUpperCase(text.at(i).raw().charAt(0)));
    return number || letters ? null : symbols.at(text, i);
  }

  private PhraseTable.@Nullable Match<UnitEntry> code(Stretch text, int i) {
    Lexeme lexeme = text.at(i);
    if (lexeme.isWord() && lexeme.raw().length() == 3 && codes.contains(lexeme.raw())) {
      return new PhraseTable.Match<>(UnitEntry.money(lexeme.raw(), BigDecimal.ONE), i, i + 1);
    }
    return null;
  }

  String dollar() {
    return dollar;
  }
}
