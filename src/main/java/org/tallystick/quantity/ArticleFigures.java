package org.tallystick.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one of a unit where the article stands for the number: <i>an hour ago, within a year, a
 * gallon of milk</i>; not what a rate is per (<i>40 hours a week</i>) and not an idiom (<i>a
 * second</i>). Immutable.
 */
final class ArticleFigures {
  private final FigureReader reader;

  ArticleFigures(FigureReader reader) {
    this.reader = reader;
  }

  /** The figure whose article is piece {@code i}, or null. */
  @Nullable Figure read(Stretch text, int i) {
    if (!text.at(i).is("a") && !text.at(i).is("an") || counted(text, i - 1)) {
      return null;
    }
    PhraseTable.Match<UnitEntry> unit = reader.amountName(text, i + 1);
    if (unit == null || text.glued(unit.to()) && text.joins(unit.to())) {
      return null;
    }
    Figure one = one(i, unit);
    Figure compound = reader.compound(text, one);
    boolean whole =
        text.at(i - 1).type() == Lexeme.Type.NONE && text.at(unit.to()).type() == Lexeme.Type.NONE;
    if (compound.to() > one.to() || whole && isAmount(text, unit)) {
      return compound;
    }
    if (!isLength(text, unit)) {
      return null;
    }
    boolean time = unit.value().isTime();
    boolean before = text.at(i - 1).is(WordClass.ARTICLE_BEFORE);
    boolean after = text.at(unit.to()).is(WordClass.ARTICLE_AFTER);
    boolean amount = !time && text.at(unit.to()).is("of");
    boolean opens = !time && !text.at(i - 1).isWord();
    if (!before && !after && !amount && !opens || time && text.at(unit.to()).is("of") && !before) {
      return null;
    }
    return one;
  }

  private static Figure one(int i, PhraseTable.Match<UnitEntry> unit) {
    Numeral one = Numeral.words(i, i + 1, BigDecimal.ONE, BigDecimal.ONE);
    Figure bare = new Figure(i, i + 1, one, BigDecimal.ONE, UnitEntry.NONE, Kind.COUNT, null);
    return bare.in(unit.value(), unit.to());
  }

  private static boolean isAmount(Stretch text, PhraseTable.Match<UnitEntry> unit) {
    return unit.value().kind() == Kind.MONEY || isLength(text, unit);
  }

  /** Measures and lengths of time, save the second, which is a rank or a moment. */
  private static boolean isLength(Stretch text, PhraseTable.Match<UnitEntry> unit) {
    Kind kind = unit.value().kind();
    boolean measure = kind == Kind.MEASURE || kind == Kind.DURATION;
    return measure && !text.at(unit.from()).is("second") && !text.at(unit.from()).is("degree");
  }

  /** Whether the piece before belongs to a figure, so that the article means "per". */
  private static boolean counted(Stretch text, int k) {
    Lexeme before = text.at(k);
    return before.isNumber()
        || before.word().counts()
        || before.is(WordClass.SCALE)
        || before.is(WordClass.HUNDRED)
        || before.is(WordClass.PART)
        || before.is(WordClass.MULTIPLE)
        || before.is('%')
        || before.is("once");
  }
}
