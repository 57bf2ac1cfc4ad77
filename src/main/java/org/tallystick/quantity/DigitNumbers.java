package org.tallystick.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits: separators (commas, spaces, thin spaces, also of tokenised text such as
 * {@code 10 , 000} and {@code 4 . 8}) and powers of ten ({@code 5 x 10^6}).
 */
final class DigitNumbers {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** More digits than any printed figure has; a longer number is none. */
  private static final int MOST_DIGITS = 60;

  private static final int LARGEST_EXPONENT = 300;

  private DigitNumbers() {}

  /** The number in digits that begins at piece {@code from}, or null. */
  static @Nullable Numeral read(Stretch text, int from) {
    Lexeme first = text.at(from);
    if (!first.isNumber() || first.raw().length() > MOST_DIGITS) {
      return null;
    }
    StringBuilder digits = new StringBuilder(first.raw().replace(",", "").replace('−', '-'));
    int to = from + 1;
    boolean plain = isDigits(first.raw(), 1, 3);
    if (plain) {
      to = groups(text, from, digits);
    }
    boolean whole = isDigits(digits, 1, MOST_DIGITS);
    if (whole
        && text.at(to).is('.')
        && !text.glued(to)
        && !text.glued(to + 1)
        && isDigits(text.at(to + 1).raw(), 1, 9)) {
      digits.append('.').append(text.at(to + 1).raw());
      to += 2;
    }
    if (digits.length() > MOST_DIGITS) {
      return null;
    }
    Numeral number = Numeral.digits(from, to, new BigDecimal(digits.toString()));
    return powerOfTen(text, number);
  }

  /** Appends the groups of three after {@code from} and answers the piece after them. */
  private static int groups(Stretch text, int from, StringBuilder digits) {
    int to = from + 1;
    if (text.at(from - 1).is(WordClass.MONTH)) {
      return to;
    }
    while (digits.length() < MOST_DIGITS) {
      boolean tokenised =
          text.at(to).is(',')
              && !text.glued(to)
              && !text.glued(to + 1)
              && isDigits(text.at(to + 1).raw(), 3, 3);
      Lexeme next = text.at(tokenised ? to + 1 : to);
      boolean spaced =
          next.isNumber()
              && isDigits(next.raw(), 3, 3)
              && next.start() == text.at(to - 1).end() + 1
              && !text.glued(to + 1);
      if (!tokenised && !spaced) {
        return to;
      }
      digits.append(next.raw());
      to += tokenised ? 2 : 1;
    }
    return to;
  }

  /** Whether a power of ten begins here: {@code x 10^6}, {@code ×10⁻³}, {@code x10-3}. */
  static boolean timesTen(Stretch text, int i) {
    boolean times =
        text.at(i).is("x") || text.at(i).is('×') || text.at(i).is('*') || text.at(i).is('·');
    Lexeme power = text.at(i + 2);
    boolean raised =
        power.is('^') || power.raw().equals("⁻") || power.isDash() && text.at(i + 3).isNumber();
    boolean superscript = power.raw().length() == 1 && SUPERSCRIPTS.contains(power.raw());
    return times && text.at(i + 1).raw().equals("10") && (raised || superscript);
  }

  private static Numeral powerOfTen(Stretch text, Numeral number) {
    int i = number.to();
    boolean bare = number.value().compareTo(BigDecimal.TEN) == 0 && text.at(i).is('^');
    if (!bare && !timesTen(text, i)) {
      return number;
    }
    int k = bare ? i : i + 2;
    StringBuilder exponent = new StringBuilder();
    boolean caret = text.at(k).is('^');
    k += caret ? 1 : 0;
    if (text.glued(k) && text.at(k).isDash()) {
      exponent.append('-');
      k++;
    }
    while (text.glued(k) && exponent.length() < 5) {
      String raw = text.at(k).raw();
      if (isDigits(raw, 1, 3)) {
        exponent.append(raw);
      } else if (raw.length() == 1 && SUPERSCRIPTS.indexOf(raw.charAt(0)) >= 0) {
        exponent.append(SUPERSCRIPTS.indexOf(raw.charAt(0)));
      } else if (raw.equals("⁻")) {
        exponent.append('-');
      } else {
        break;
      }
      k++;
    }
    if (!exponent.toString().matches("-?\\d{1,3}")) {
      return number;
    }
    int power = Integer.parseInt(exponent.toString());
    if (Math.abs(power) > LARGEST_EXPONENT) {
      return number;
    }
    BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(bare ? power - 1 : power);
    return number.times(factor, k);
  }

  static boolean isDigits(CharSequence text, int least, int most) {
    if (text.length() < least || text.length() > most) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Lexer.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
