package org.tallystick.extraction;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;

/**
 * A date or period that an annotator saw.
 *
 * @param span where it stands in the article's text
 * @param timex its TIMEX3 value, such as {@code 2018-W21} or {@code P3M}; empty if there is none
 * @param start first day; null if unknown
 * @param end last day, included; null if unknown
 */
public record TimeMention(
    Span span, String timex, @Nullable LocalDate start, @Nullable LocalDate end) {
  /** Checks for null. */
  public TimeMention {
    Objects.requireNonNull(span, "span must not be null");
    Objects.requireNonNull(timex, "timex must not be null");
  }
}
