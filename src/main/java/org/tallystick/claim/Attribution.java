package org.tallystick.claim;

import java.util.Objects;
import org.tallystick.article.Span;

/**
 * Who says so.
 *
 * @param source the name as written, such as {@code ICE}
 * @param span where the name stands
 */
public record Attribution(String source, Span span) {
  /** Checks for null. */
  public Attribution {
    Objects.requireNonNull(source, "source must not be null");
    Objects.requireNonNull(span, "span must not be null");
  }
}
