package org.tallystick.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads quantities out of text: prose, column headers, cells. Knows numbers in digits and words,
 * fractions, ratios, factors, percent, money, measures, lengths of time, ages, ranges, rates,
 * scores, and the words that loosen a number. Reading takes time linear in the length of the text.
 * Immutable and thread-safe; making one reads tables, so make one and keep it.
 *
 * <p>It sees text alone. Whether a number is part of a name or a year is for those to tell who know
 * parts of speech.
 */
public final class QuantityGrammar {
  /** Text is read in stretches of about this many code units, cut at line ends or blanks. */
  private static final int STRETCH = 20_000;

  private final Lexer lexer = new Lexer(new Lexicon());
  private final StretchReading.Readers readers;

  private QuantityGrammar(String dollar) {
    Approximators approximators = new Approximators(lexer);
    FigureReader figures = new FigureReader(new UnitTable(lexer), new CurrencyTable(lexer, dollar));
    this.readers =
        new StretchReading.Readers(
            approximators,
            figures,
            new Rates(figures),
            new Ranges(figures),
            new Bounds(figures, approximators),
            new ArticleFigures(figures));
  }

  /** A grammar to which a bare dollar is American. */
  public static QuantityGrammar create() {
    return new QuantityGrammar("USD");
  }

  /**
   * A grammar for texts published where {@code dollar} is the dollar.
   *
   * @param dollar an ISO 4217 code, such as {@code AUD}
   * @throws IllegalArgumentException if it is not three capital letters
   */
  public static QuantityGrammar withDollar(String dollar) {
    return new QuantityGrammar(new Unit.Money(dollar).code());
  }

  /** The quantities of a text, in text order; none overlaps another. */
  public List<Mention> find(String text) {
    List<Mention> found = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = stretchEnd(text, from);
      new StretchReading(readers, lexer.cut(text, from, to)).into(found);
      from = to;
    }
    return found;
  }

  /** The quantity that a whole string is, such as a cell; empty if it is none or holds more. */
  public Optional<Quantity> read(String text) {
    List<Mention> found = find(text);
    if (found.size() != 1) {
      return Optional.empty();
    }
    Mention mention = found.get(0);
    boolean whole =
        text.substring(0, mention.outerStart()).isBlank()
            && text.substring(mention.outerEnd()).isBlank();
    return whole ? Optional.of(mention.quantity()) : Optional.empty();
  }

  private static int stretchEnd(String text, int from) {
    int limit = Math.min(text.length(), from + STRETCH);
    if (limit == text.length()) {
      return limit;
    }
    for (int i = limit; i > from + 1; i--) {
      if (text.charAt(i - 1) == '\n' && text.charAt(i - 2) == '\n') {
        return i;
      }
    }
    for (int i = limit; i > from + STRETCH / 2; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return limit;
  }
}
