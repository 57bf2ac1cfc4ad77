package org.tallystick.quantity;

import java.util.Locale;

/**
 * Sees where the text itself shows that digits are no quantity: clock times, dates, phone numbers,
 * versions, codes such as B52 and F-16, decades.
 */
final class NoFigures {
  private NoFigures() {}

  /** The piece after such a run of pieces that begins at {@code i}; {@code i} if there is none. */
  static int skip(Stretch text, int i) {
    Lexeme here = text.at(i);
    if (!here.isNumber()) {
      return i;
    }
    if (gluedToWord(text, i)) {
      return endOfCode(text, i);
    }
    if (text.glued(i + 1) && text.glued(i + 2)) {
      Lexeme mark = text.at(i + 1);
      boolean number = text.at(i + 2).isNumber();
      if (number && (mark.is(':') || date(text, i, mark) || mark.is('.'))) {
        return endOfRun(text, i + 2);
      }
    }
    if (here.raw().matches("[0-2]?\\d\\.[0-5]\\d") && halfDay(text, i + 1)
        || here.raw().length() <= 2 && halfDay(text, i + 1)) {
      return i + 1;
    }
    if (text.glued(i + 1) && codeBehind(text, i)) {
      return endOfCode(text, i);
    }
    return i;
  }

  /** A letter right before, as in B52, or a letter and a hyphen, as in F-16. */
  private static boolean gluedToWord(Stretch text, int i) {
    if (!text.glued(i)) {
      return false;
    }
    Lexeme before = text.at(i - 1);
    if (before.isWord()) {
      return true;
    }
    boolean hyphen = before.isHyphen() && text.glued(i - 1) && text.at(i - 2).isWord();
    return hyphen && !text.at(i - 2).is(WordClass.PREFIX);
  }

  private static boolean date(Stretch text, int i, Lexeme mark) {
    boolean third =
        text.glued(i + 3)
            && text.glued(i + 4)
            && text.at(i + 3).raw().equals(mark.raw())
            && text.at(i + 4).isNumber();
    if (mark.is('/')) {
      return third;
    }
    if (!mark.isDash()) {
      return false;
    }
    String first = text.at(i).raw();
    String second = text.at(i + 2).raw();
    boolean iso = first.matches("(1[5-9]|20)\\d\\d") && second.matches("0[1-9]|1[0-2]");
    boolean phone =
        first.matches("\\d{3,5}")
            && second.matches("\\d{4,}")
            && !first.matches("1\\d{3}|20\\d\\d")
            && third;
    return third || iso || phone;
  }

  private static boolean halfDay(Stretch text, int k) {
    Lexeme word = text.at(k);
    if (!word.is(WordClass.HALF_DAY)) {
      boolean dotted =
          (word.is("a") || word.is("p"))
              && text.at(k + 1).is('.')
              && text.glued(k + 1)
              && text.at(k + 2).is("m");
      return dotted || word.is("o") && text.at(k + 2).is("clock");
    }
    return !word.is("est") && !word.is("ist")
        || word.raw().equals(word.raw().toUpperCase(Locale.ROOT));
  }

  /** Letters right behind that are no unit, multiplier or ordinal: 3D, 4x4, 1980s. */
  private static boolean codeBehind(Stretch text, int i) {
    Lexeme behind = text.at(i + 1);
    if (!behind.isWord()) {
      return false;
    }
    boolean plural = behind.is("s");
    boolean letter =
        behind.raw().length() == 1
            && Character.isUpperCase(behind.raw().charAt(0))
            && !"MBKTCFWVALJNGR".contains(behind.raw());
    boolean cross = behind.is("x") && text.glued(i + 2) && !DigitNumbers.timesTen(text, i + 1);
    return plural || letter || cross;
  }

  private static int endOfCode(Stretch text, int i) {
    int end = i + 1;
    while (text.glued(end)
        && (text.at(end).isWord()
            || text.at(end).isNumber()
            || text.joins(end) && text.at(end + 1).isNumber()
            || text.at(end).is('.') && text.glued(end + 1) && text.at(end + 1).isNumber())) {
      end++;
    }
    return end;
  }

  private static int endOfRun(Stretch text, int last) {
    int end = last + 1;
    while (text.glued(end)
        && text.glued(end + 1)
        && text.at(end + 1).isNumber()
        && !text.at(end).isWord()) {
      end += 2;
    }
    return end;
  }
}
