package org.tallystick.style;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;

/**
 * A figure that is not written as the desk writes it. It says nothing about whether the figure is
 * right, and is no alarm.
 *
 * @param rule the name of the rule, as in the file of the style, such as {@code percent}
 * @param claim the id of the claim whose figure it is
 * @param span what is written otherwise
 * @param text the text of {@code span}
 * @param message one plain sentence
 * @param replacement what the desk would write for {@code text}; null where a person must choose
 */
public record StyleFinding(
    String rule,
    String claim,
    Span span,
    String text,
    String message,
    @Nullable String replacement) {
  /** Checks for null. */
  public StyleFinding {
    Objects.requireNonNull(rule, "rule must not be null");
    Objects.requireNonNull(claim, "claim must not be null");
    Objects.requireNonNull(span, "span must not be null");
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(message, "message must not be null");
  }
}
