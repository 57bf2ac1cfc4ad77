package org.tallystick.report;

import org.jspecify.annotations.Nullable;

/**
 * What text is set on.
 *
 * @param width how many columns a line may have, at least 40
 * @param colour whether colour and underlining can be used
 */
record Page(int width, boolean colour) {
  private static final int NARROWEST = 40;

  /**
   * Checks the width.
   *
   * @throws IllegalArgumentException if it is below 40
   */
  Page {
    if (width < NARROWEST) {
      throw new IllegalArgumentException(
          "width must be at least " + NARROWEST + " columns, got " + width);
    }
  }

  /** {@code text} in {@code ink}; as it is where there is no colour. */
  String ink(String text, Ink ink) {
    return colour && !ink.codes.isEmpty() && !text.isEmpty()
        ? "\033[" + ink.codes + "m" + text + "\033[0m"
        : text;
  }

  /**
   * {@code text} as a hyperlink of a terminal: the control sequence OSC 8, which takes no column.
   *
   * @param target the address, without controls; null for none
   */
  static String link(String text, @Nullable String target) {
    return target == null || text.isEmpty()
        ? text
        : "\033]8;;" + target + "\033\\" + text + "\033]8;;\033\\";
  }

  /** A line across the page. */
  String rule() {
    return ink("─".repeat(width), Ink.FAINT);
  }

  /**
   * Foreign text on one line and harmless to a terminal: runs of white space become one space,
   * controls and marks that turn the direction of writing go, a lone surrogate becomes U+FFFD.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean space = false;
    for (int c : text.codePoints().toArray()) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!space) {
          clean.append(' ');
        }
        space = true;
      } else if (!isHarmful(c)) {
        clean.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xfffd : c);
        space = false;
      }
    }
    return clean.toString();
  }

  private static boolean isHarmful(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff;
  }
}
