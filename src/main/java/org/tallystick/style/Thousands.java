package org.tallystick.style;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;

/**
 * What parts the thousands of a number in digits.
 *
 * @param mark what stands between them: a comma, a thin space, nothing
 * @param name the mark in words, such as {@code a comma}
 * @param digits the least number of digits that are parted
 */
record Thousands(String mark, String name, int digits) implements StyleRule {
  private static final Pattern WHOLE = Pattern.compile("^[\\d,\\s\\u00a0\\u2009\\u202f]+");
  private static final Pattern THREES = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");

  @Override
  public @Nullable Departure check(Written figure) {
    Span number = figure.number();
    if (number == null) {
      return null;
    }
    String written = number.of(figure.article());
    Matcher whole = WHOLE.matcher(written);
    if (!whole.find()) {
      return null;
    }
    String plain = whole.group().replaceAll("\\D", "");
    if (plain.length() < digits || plain.startsWith("0")) {
      return null;
    }
    String wanted = THREES.matcher(plain).replaceAll(Matcher.quoteReplacement(mark));
    return wanted.equals(whole.group())
        ? null
        : new Departure(
            new Span(number.start(), number.start() + whole.end()),
            "parts thousands by " + name,
            wanted);
  }
}
