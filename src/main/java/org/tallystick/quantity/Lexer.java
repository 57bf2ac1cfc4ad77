package org.tallystick.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into lexemes in one pass. Immutable. */
final class Lexer {
  private final Lexicon lexicon;

  Lexer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The lexemes of {@code text[from, to)}, with offsets in the whole text. */
  Stretch cut(String text, int from, int to) {
    List<Lexeme> lexemes = new ArrayList<>((to - from) / 5 + 4);
    int previousEnd = -1;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        i++;
        continue;
      }
      int end = endOf(text, i, to);
      Lexeme.Type type = typeAt(text, i, to);
      String raw = text.substring(i, end);
      String lower = type == Lexeme.Type.WORD ? raw.toLowerCase(Locale.ROOT) : raw;
      Word word = type == Lexeme.Type.NUMBER ? Word.UNKNOWN : lexicon.word(lower);
      lexemes.add(new Lexeme(type, raw, lower, i, end, i == previousEnd, word));
      previousEnd = end;
      i = end;
    }
    return new Stretch(lexemes);
  }

  private static Lexeme.Type typeAt(String text, int i, int to) {
    char c = text.charAt(i);
    if (isDigit(c) || startsDecimal(text, i, to)) {
      return Lexeme.Type.NUMBER;
    }
    return isLetter(c) ? Lexeme.Type.WORD : Lexeme.Type.SYMBOL;
  }

  private static int endOf(String text, int i, int to) {
    char c = text.charAt(i);
    if (isDigit(c) || startsDecimal(text, i, to)) {
      return endOfNumber(text, i, to);
    }
    int end = i + 1;
    if (isLetter(c)) {
      while (end < to && (isLetter(text.charAt(end)) || isMark(text.charAt(end)))) {
        end++;
      }
    }
    return end;
  }

  /** Whether a point without a digit before it begins a number: {@code .5}. */
  private static boolean startsDecimal(String text, int i, int to) {
    return text.charAt(i) == '.'
        && i + 1 < to
        && isDigit(text.charAt(i + 1))
        && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '.');
  }

  private static int endOfNumber(String text, int start, int to) {
    int i = digits(text, start, to);
    if (i - start >= 1 && i - start <= 3) {
      i = groups(text, i, to);
    }
    if (i + 1 < to && text.charAt(i) == '.' && isDigit(text.charAt(i + 1))) {
      i = digits(text, i + 1, to);
    }
    return exponent(text, i, to);
  }

  private static int digits(String text, int i, int to) {
    while (i < to && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Past groups of three digits, or of two and a last of three as in India, after commas. */
  private static int groups(String text, int i, int to) {
    int end = i;
    int at = i;
    while (at < to && text.charAt(at) == ',') {
      int stop = digits(text, at + 1, to);
      int length = stop - at - 1;
      if (length != 2 && length != 3) {
        break;
      }
      at = stop;
      if (length == 3) {
        end = stop;
      }
    }
    return end;
  }

  /** Past an exponent such as {@code e6}, {@code E-3}. */
  private static int exponent(String text, int i, int to) {
    if (i >= to || text.charAt(i) != 'e' && text.charAt(i) != 'E') {
      return i;
    }
    int at = i + 1;
    if (at < to && (text.charAt(at) == '+' || text.charAt(at) == '-' || text.charAt(at) == '−')) {
      at++;
    }
    int stop = digits(text, at, to);
    boolean exponent =
        stop > at
            && stop - at <= 3
            && (stop == to || !Character.isLetterOrDigit(text.charAt(stop)));
    return exponent ? stop : i;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c < 128
        ? (c | 32) >= 'a' && (c | 32) <= 'z'
        : Character.isLetter(c) && c != 'º' && c != 'ª';
  }

  private static boolean isMark(char c) {
    return c >= 0x300 && c < 0x370;
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c >= 128 && (Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b');
  }
}
