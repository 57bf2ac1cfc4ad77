package org.tallystick.style;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Kind;

/**
 * One sense is spelled in the desk's way: <i>percent</i> and not <i>per cent</i>, <i>million</i>
 * and not <i>m</i>.
 *
 * @param kinds the kinds of figure that may have it
 * @param known every spelling of the sense, behind the blanks in front of it
 * @param allowed how the desk spells it, the one to put first
 */
record Spelling(Set<Kind> kinds, Pattern known, List<String> allowed) implements StyleRule {
  /** A rule that finds every one of some spellings. */
  static Spelling of(Set<Kind> kinds, List<String> spellings, List<String> allowed) {
    String any =
        spellings.stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return new Spelling(
        kinds,
        Pattern.compile(
            "(\\s*)(?<!\\p{L})(" + any + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        allowed);
  }

  @Override
  public @Nullable Departure check(Written figure) {
    if (!kinds.contains(figure.kind())) {
      return null;
    }
    Matcher spelling = known.matcher(figure.text());
    if (!spelling.find() || allowed.stream().anyMatch(spelling.group(2)::equalsIgnoreCase)) {
      return null;
    }
    String wanted = allowed.get(0);
    // Signs and single letters stand close to the digits, words apart from them.
    boolean close = wanted.length() <= 2 && !Character.isLetter(figure.text().charAt(0));
    return new Departure(
        figure.part(spelling.start(), spelling.end()),
        "writes “" + String.join("” or “", allowed) + "”",
        close ? wanted : " " + wanted);
  }
}
