package org.tallystick.quantity;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units of {@code units.csv} by their names and symbols. Immutable after construction. */
final class UnitTable {
  private static final Map<String, ChronoUnit> TIMES =
      Map.of(
          "year", ChronoUnit.YEARS,
          "month", ChronoUnit.MONTHS,
          "week", ChronoUnit.WEEKS,
          "day", ChronoUnit.DAYS,
          "hour", ChronoUnit.HOURS,
          "minute", ChronoUnit.MINUTES,
          "second", ChronoUnit.SECONDS);

  /** More letters than any symbol written with points has. */
  private static final int LONGEST_DOTTED = 6;

  private final PhraseTable<UnitEntry> names = new PhraseTable<>(false);
  private final PhraseTable<UnitEntry> symbols = new PhraseTable<>(true);
  private final Map<String, Unit> byCode = new HashMap<>();
  private final Lexer lexer;

  UnitTable(Lexer lexer) {
    this.lexer = lexer;
    for (String[] row : CsvTable.rows("units.csv")) {
      UnitEntry entry = entry(row);
      if (entry.unit().code() != null) {
        byCode.putIfAbsent(row[0], entry.unit());
      }
      for (String name : CsvTable.spellings(row[4])) {
        add(lexer, names, name, entry);
        if (name.length() > 2 && !name.endsWith("s")) {
          add(lexer, names, name + "s", entry);
        }
        int blank = name.indexOf(' ');
        if (blank > 0 && !name.substring(0, blank).endsWith("s")) {
          add(lexer, names, name.substring(0, blank) + "s" + name.substring(blank), entry);
        }
      }
      for (String symbol : CsvTable.spellings(row[5])) {
        add(lexer, symbols, symbol, entry);
      }
    }
  }

  private static void add(
      Lexer lexer, PhraseTable<UnitEntry> table, String phrase, UnitEntry entry) {
    String written = table.exactCase() ? phrase : phrase.toLowerCase(Locale.ROOT);
    table.add(lexer.cut(written, 0, written.length()), entry);
  }

  private static UnitEntry entry(String[] row) {
    String code = row[0];
    BigDecimal factor = new BigDecimal(row[2]);
    Unit per = row[3].isEmpty() ? null : new Unit.Time(time(row[3]));
    return switch (row[1]) {
      case "time" -> new UnitEntry(new Unit.Time(time(code)), factor, per, Kind.DURATION);
      case "share" -> new UnitEntry(Unit.PERCENT, factor, per, Kind.PERCENT);
      case "points" ->
          new UnitEntry(
              Unit.PERCENTAGE_POINT,
              factor,
              per,
              code.equals("basis-point") ? Kind.BASIS_POINT : Kind.PERCENTAGE_POINT);
      default -> {
        Dimension dimension = Dimension.valueOf(row[1].toUpperCase(Locale.ROOT));
        Unit unit = new Unit.Measure(code, dimension.unit(code, factor));
        Kind kind = dimension == Dimension.TEMPERATURE ? Kind.TEMPERATURE : Kind.MEASURE;
        yield new UnitEntry(unit, BigDecimal.ONE, per, kind);
      }
    };
  }

  private static ChronoUnit time(String name) {
    ChronoUnit unit = TIMES.get(name);
    if (unit == null) {
      throw new IllegalStateException("units.csv: unknown unit of time " + name);
    }
    return unit;
  }

  /** The unit whose name begins at piece {@code i}, or null. */
  PhraseTable.@Nullable Match<UnitEntry> name(Stretch text, int i) {
    return names.at(text, i);
  }

  /** The unit whose symbol begins at piece {@code i}, or null. */
  PhraseTable.@Nullable Match<UnitEntry> symbol(Stretch text, int i) {
    PhraseTable.Match<UnitEntry> symbol = symbols.at(text, i);
    return symbol != null ? symbol : dotted(text, i);
  }

  /** "60 k.p.h.", "1 k.g": a symbol with a point behind each of its letters. */
  private PhraseTable.@Nullable Match<UnitEntry> dotted(Stretch text, int i) {
    StringBuilder letters = new StringBuilder();
    int k = i;
    while (text.at(k).isWord()
        && (k == i || text.glued(k))
        && letters.length() < LONGEST_DOTTED
        && text.at(k + 1).is('.')
        && text.glued(k + 1)) {
      letters.append(text.at(k).raw());
      k += 2;
    }
    if (k > i && text.at(k).isWord() && text.glued(k)) {
      letters.append(text.at(k).raw());
      k++;
    }
    if (k < i + 3) {
      return null;
    }
    String written = letters.toString();
    PhraseTable.Match<UnitEntry> found = symbols.at(lexer.cut(written, 0, written.length()), 0);
    if (found == null) {
      found = names.at(lexer.cut(written, 0, written.length()), 0);
    }
    return found == null || found.to() > 1 ? null : new PhraseTable.Match<>(found.value(), i, k);
  }

  /** The unit of a report's code. */
  Optional<Unit> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
