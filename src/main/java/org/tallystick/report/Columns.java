package org.tallystick.report;

import java.lang.Character.UnicodeScript;

/**
 * How many columns of a terminal a text takes, after Unicode Standard Annex 11: 2 for East Asian
 * wide characters and emoji, 0 for marks that combine and characters that only format.
 */
final class Columns {
  private Columns() {}

  /** The columns that {@code text} takes. */
  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /** The columns that a code point takes: 0, 1 or 2. */
  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int codePoint) {
    if (codePoint < 0x1100) {
      return false;
    }
    if ((codePoint >= 0x1f300 && codePoint <= 0x1faff)
        || (codePoint >= 0x3000 && codePoint <= 0x303e)
        || (codePoint >= 0xff01 && codePoint <= 0xff60)
        || (codePoint >= 0xffe0 && codePoint <= 0xffe6)) {
      return true;
    }
    if (codePoint >= 0xff61 && codePoint <= 0xffdc) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HANGUL
        || script == UnicodeScript.BOPOMOFO
        || script == UnicodeScript.YI;
  }

  /** The first characters of {@code text}, an ellipsis behind them if some were cut off. */
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int left = columns - 1;
    for (int c : text.codePoints().toArray()) {
      left -= of(c);
      if (left < 0) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.toString().stripTrailing() + "…";
  }

  /** {@code text} with spaces behind it up to {@code columns}. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }
}
