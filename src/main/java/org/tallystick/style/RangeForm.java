package org.tallystick.style;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.quantity.Approximation;
import org.tallystick.quantity.Kind;

/**
 * Ranges in one form: <i>3 to 4</i> or <i>3–4</i>. Scores are no ranges.
 *
 * @param words whether <i>to</i> stands between the two numbers, and not a dash
 */
record RangeForm(boolean words) implements StyleRule {
  private static final Pattern DASH = Pattern.compile("(?<=[\\d%])\\s*[-–—]\\s*(?=[\\p{Sc}\\d])");
  private static final Pattern TO = Pattern.compile("(?<=[\\d%])\\s+to\\s+(?=[\\p{Sc}\\d])");

  @Override
  public @Nullable Departure check(Written figure) {
    boolean range =
        figure.claim().quantity().magnitude().approximation() == Approximation.RANGE
            && figure.kind() != Kind.SCORE;
    Matcher other = (words ? DASH : TO).matcher(figure.text());
    if (!range || !other.find()) {
      return null;
    }
    return new Departure(
        figure.part(other.start(), other.end()),
        words ? "writes ranges with “to”" : "writes ranges with a dash",
        words ? " to " : "–");
  }
}
