package org.tallystick.quantity;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a figure is "per": <i>$5 a share, 60 miles per hour, 12 deaths per 100,000 people</i>.
 * A denominator with a number in it is no figure of its own. Immutable.
 */
final class Rates {
  /** How many words may stand between a count and its "per": "new cases of the disease per". */
  private static final int REACH = 5;

  private static final Set<String> EACH = Set.of("per", "each", "every");

  private final FigureReader reader;

  Rates(FigureReader reader) {
    this.reader = reader;
  }

  /** The same figure with its denominator, if it has one. */
  Figure read(Stretch text, Figure figure) {
    if (figure.entry().per() != null) {
      return figure.per(new Denominator(BigDecimal.ONE, figure.entry().per(), null), figure.to());
    }
    if (figure.kind() == Kind.DURATION
        && !text.at(figure.to()).is("per")
        && !articleOfTime(text, figure.to())) {
      return figure;
    }
    Figure direct = denominator(text, figure, figure.to());
    if (direct != null) {
      return direct;
    }
    return figure.bare() ? behindNoun(text, figure) : figure;
  }

  private boolean articleOfTime(Stretch text, int k) {
    return (text.at(k).is("a") || text.at(k).is("an")) && time(text, k + 1) != null;
  }

  private PhraseTable.@Nullable Match<UnitEntry> time(Stretch text, int k) {
    PhraseTable.Match<UnitEntry> unit = reader.unitName(text, k);
    return unit != null && unit.value().isTime() ? unit : null;
  }

  /** "12 deaths per 100,000", "400 flights a day": up to a few plain words may stand between. */
  private Figure behindNoun(Stretch text, Figure figure) {
    for (int k = figure.to() + 1; k <= figure.to() + REACH; k++) {
      Lexeme word = text.at(k);
      Lexeme before = text.at(k - 1);
      if (!before.isWord() || before.is(WordClass.FUNCTION) && !before.is("of")) {
        return figure;
      }
      boolean per = word.is("per") || word.is("for") && text.at(k + 1).is("every");
      boolean article =
          (word.is("a") || word.is("an") || word.is("each") || word.is("every"))
              && time(text, k + 1) != null;
      if (per || article) {
        Figure rated = denominator(text, figure, word.is("for") ? k + 1 : k);
        return rated == null ? figure : rated.spanning(figure.from(), figure.to());
      }
    }
    return figure;
  }

  private @Nullable Figure denominator(Stretch text, Figure figure, int k) {
    Lexeme mark = text.at(k);
    boolean slash = mark.is('/') && text.glued(k) && text.at(k + 1).isWord();
    boolean article = mark.is("a") || mark.is("an");
    boolean each = EACH.contains(mark.lower()) && mark.isWord();
    if (!slash && !article && !each) {
      return null;
    }
    int at = k + 1;
    BigDecimal value = BigDecimal.ONE;
    Numerals.Scaled number = each ? Numerals.read(text, at, false) : null;
    if (number != null && number.numeral().value().signum() > 0 && !number.numeral().isVague()) {
      value = number.numeral().value();
      at = number.to();
    }
    if (slash) {
      PhraseTable.Match<UnitEntry> symbol = reader.unitSymbol(text, at);
      if (symbol != null) {
        return figure.per(new Denominator(value, symbol.value().unit(), null), symbol.to());
      }
    }
    PhraseTable.Match<UnitEntry> unit = reader.unitName(text, at);
    if (article && unit != null && text.at(unit.to()).is(WordClass.MOMENT)) {
      return null;
    }
    boolean share =
        unit != null
            && (unit.value().kind() == Kind.PERCENT
                || unit.value().kind() == Kind.PERCENTAGE_POINT);
    if (unit != null && !share && !(article && !unit.value().isTime() && figure.bare())) {
      BigDecimal scaled = value.multiply(unit.value().factor());
      boolean measured = figure.kind() == Kind.MEASURE || slash;
      return figure.per(
          new Denominator(scaled, unit.value().unit(), null), measured ? unit.to() : figure.to());
    }
    Lexeme noun = text.at(at);
    boolean named = noun.isWord() && !noun.is(WordClass.FUNCTION);
    if (article) {
      boolean priced =
          named && noun.is(WordClass.PER_NOUN) && !figure.bare() && figure.kind() == Kind.MONEY;
      return priced
          ? figure.per(new Denominator(value, Unit.PLAIN, noun.raw()), figure.to())
          : null;
    }
    if (!named && value.compareTo(BigDecimal.ONE) == 0
        || mark.is("each")
        || mark.is("every") && number == null && figure.bare()) {
      return null;
    }
    String subject = named ? noun.raw() : null;
    return figure.per(new Denominator(value, Unit.PLAIN, subject), figure.to());
  }

  /**
   * The piece after a denominator's number, where the figure's rate has one; else the figure's end.
   */
  int end(Stretch text, Figure figure) {
    Denominator per = figure.per();
    if (per == null || per.value().compareTo(BigDecimal.ONE) == 0) {
      return figure.to();
    }
    for (int k = figure.to(); k < Math.min(text.size(), figure.to() + REACH + 6); k++) {
      Numerals.Scaled number =
          EACH.contains(text.at(k - 1).lower()) ? Numerals.read(text, k, false) : null;
      if (number != null) {
        return number.to();
      }
    }
    return figure.to();
  }
}
