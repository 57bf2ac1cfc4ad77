package org.tallystick.style;

import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;

/** One rule of a house style. Immutable. */
interface StyleRule {
  /** Where a figure departs from the rule; null if it does not, or the rule is not about it. */
  @Nullable Departure check(Written figure);

  /**
   * A departure.
   *
   * @param span what is written otherwise
   * @param wanted what the desk does instead, to follow "the desk": {@code writes “percent”}
   * @param replacement what would stand there; null where a person must choose
   */
  record Departure(Span span, String wanted, @Nullable String replacement) {}
}
