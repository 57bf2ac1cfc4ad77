package org.tallystick.claim;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;

/**
 * A stretch of time that an article names.
 *
 * @param text as written
 * @param span where it stands
 * @param claim the id of the duration claim that fills it ("over 3 months"); null if none
 * @param start first day; null if unknown
 * @param end last day, included; null if unknown
 * @param minDays the fewest days it can last; null if unknown
 * @param maxDays the most days it can last; null if unknown
 */
public record Period(
    String text,
    Span span,
    @Nullable String claim,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable Integer minDays,
    @Nullable Integer maxDays) {
  /** Checks for null. */
  public Period {
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(span, "span must not be null");
  }

  /** The same period, filled by the duration claim {@code id}. */
  public Period filledBy(String id) {
    return new Period(text, span, id, start, end, minDays, maxDays);
  }
}
