package org.tallystick.claim;

import java.util.Objects;
import org.tallystick.article.Span;

/**
 * A figure of an article that claims nothing, and so was passed over. A value.
 *
 * @param span where it stands
 * @param text the text of {@code span}
 * @param reason why, one plain sentence
 */
public record Passed(Span span, String text, String reason) {
  /** Checks for null. */
  public Passed {
    Objects.requireNonNull(span, "span must not be null");
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(reason, "reason must not be null");
  }
}
