package org.tallystick.style;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Section;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.quantity.Approximation;
import org.tallystick.quantity.Kind;

/**
 * A figure as it is written.
 *
 * @param claim the claim it belongs to
 * @param article the article's text
 */
record Written(Claim claim, String article) {
  private static final Pattern NUMBER =
      Pattern.compile("\\d+(?:[,\\u00a0\\u2009\\u202f ]\\d{3})*(?:\\.\\d+)?");

  String text() {
    return claim.text();
  }

  Kind kind() {
    return claim.quantity().kind();
  }

  boolean inHeadline() {
    return claim.section() == Section.HEADLINE;
  }

  /** Whether the figure, or the word before it that loosens it, opens its sentence. */
  boolean opensSentence() {
    return claim.outer().start() == claim.sentence().start();
  }

  /** The whole number that the figure states exactly; null if it is another or a loose one. */
  @Nullable BigDecimal wholeNumber() {
    BigDecimal value = claim.quantity().value();
    boolean range = claim.quantity().magnitude().approximation() == Approximation.RANGE;
    return value == null || range || value.stripTrailingZeros().scale() > 0 ? null : value;
  }

  /** The first number in digits, as written; null if the figure is in words. */
  @Nullable Span number() {
    Matcher number = NUMBER.matcher(text());
    return number.find() ? part(number.start(), number.end()) : null;
  }

  /** A part of the figure as a stretch of the article. */
  Span part(int from, int to) {
    int start = claim.span().start();
    return new Span(start + from, start + to);
  }

  /** The words before and behind the figure that loosen it, one blank between them, lower case. */
  String approximator() {
    String before = article.substring(claim.outer().start(), claim.span().start());
    String behind = article.substring(claim.span().end(), claim.outer().end());
    return (before + " " + behind).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
