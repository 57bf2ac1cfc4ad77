package org.tallystick.dataset;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it in cells: {@code 1,234.5}, {@code 1.234,5}, {@code 12 345}, {@code
 * (12)} for minus 12, {@code 12*} or {@code 34[a]} with a footnote, {@code $1,200}, {@code 12%}.
 *
 * @param value the number
 * @param unit what stands before and behind it, such as {@code $}, {@code %} or {@code $m}; empty
 *     for nothing
 * @param grouped whether thousands are parted
 * @param exponent whether it is written with an exponent
 */
record CellNumber(BigDecimal value, String unit, boolean grouped, boolean exponent) {
  /** What parts whole and fraction. */
  enum Notation {
    /** {@code 1,234.5}. */
    POINT(",", "\\."),
    /** {@code 1.234,5}. */
    COMMA("\\.", ",");

    private final Pattern pattern;
    private final char decimal;

    Notation(String group, String decimal) {
      this.decimal = decimal.charAt(decimal.length() - 1);
      this.pattern = pattern(group, decimal);
    }
  }

  /** Longer cells are no numbers. */
  private static final int LONGEST = 60;

  private static final String NOTE =
      "(?:\\s*(?:[*†‡§¶#]{1,4}|\\[[^\\]]{1,3}]|\\([a-z]\\)|[¹²³⁰-⁹ᵃᵇᶜ]{1,3}))?";

  private static Pattern pattern(String group, String decimal) {
    String blanks = " \u00a0\u2009\u202f'’";
    return Pattern.compile(
        "(?<open>\\()?(?<sign>[-+−–])?\\s*(?<before>(?:[A-Z]{0,3}\\p{Sc}|[A-Z]{3})\\s*)?(?<sign2>[-−])?\\s*"
            + "(?<number>(?<grouped>\\d{1,3}(?:["
            + group
            + blanks
            + "]\\d{3})+|\\d{1,2}(?:"
            + group
            + "\\d{2})+"
            + group
            + "\\d{3}|\\d+)(?:"
            + decimal
            + "\\d*)?|"
            + decimal
            + "\\d+)"
            + "(?<exponent>[eE][-+]?\\d{1,3})?"
            + "\\s*(?<behind>%|\\p{Sc}|[\\p{L}°µ][\\p{L}\\p{Sc}/²³ .]{0,14})?(?<close>\\))?"
            + NOTE);
  }

  /** Whether a cell is a number in either notation. */
  static boolean isNumber(String cell) {
    return read(cell, Notation.POINT) != null || read(cell, Notation.COMMA) != null;
  }

  /** The number that a trimmed cell is; null if it is none in this notation. */
  static @Nullable CellNumber read(String cell, Notation notation) {
    if (isPlain(cell)) {
      return new CellNumber(new BigDecimal(cell), "", false, false);
    }
    if (cell.isEmpty() || cell.length() > LONGEST || cell.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    Matcher found = notation.pattern.matcher(cell);
    if (!found.matches() || (found.group("open") == null) != (found.group("close") == null)) {
      return null;
    }
    StringBuilder digits = new StringBuilder();
    String number = found.group("number");
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c == notation.decimal) {
        digits.append('.');
      } else if (Character.isDigit(c)) {
        digits.append(Character.digit(c, 10));
      }
    }
    String exponent = found.group("exponent");
    if (exponent != null) {
      digits.append(exponent);
    }
    BigDecimal value = new BigDecimal(digits.toString());
    boolean minus =
        isMinus(found.group("sign"))
            || isMinus(found.group("sign2"))
            || found.group("open") != null;
    String whole = found.group("grouped");
    boolean grouped = whole != null && !whole.chars().allMatch(Character::isDigit);
    String before = found.group("before");
    String behind = found.group("behind");
    String unit = (before == null ? "" : before.strip()) + (behind == null ? "" : behind.strip());
    return new CellNumber(minus ? value.negate() : value, unit, grouped, exponent != null);
  }

  private static boolean isMinus(@Nullable String sign) {
    return sign != null && !sign.equals("+");
  }

  /** Digits with at most a minus in front: read without ado, as most numbers are. */
  private static boolean isPlain(String cell) {
    int start = cell.startsWith("-") ? 1 : 0;
    if (cell.length() == start || cell.length() > LONGEST) {
      return false;
    }
    for (int i = start; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
