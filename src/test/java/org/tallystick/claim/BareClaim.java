package org.tallystick.claim;

import org.jspecify.annotations.Nullable;
import org.tallystick.article.Section;
import org.tallystick.article.Span;
import org.tallystick.quantity.Quantity;

/** Claims made by hand whose frame says no more than what is given here. */
public final class BareClaim {
  private BareClaim() {}

  /** A figure that stands in the body, nothing loosening it. */
  public static Claim of(
      String id,
      Quantity quantity,
      Span span,
      String text,
      Span sentence,
      @Nullable Subject subject,
      Wording wording) {
    return of(id, quantity, Role.LEVEL, span, span, text, Section.BODY, sentence, subject, wording);
  }

  /** A figure anywhere; {@code text} is that of {@code span}. */
  public static Claim of(
      String id,
      Quantity quantity,
      Role role,
      Span span,
      Span outer,
      String text,
      Section section,
      Span sentence,
      @Nullable Subject subject,
      Wording wording) {
    return new Claim(
        id,
        quantity,
        role,
        span,
        outer,
        text,
        section,
        sentence,
        subject,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Modality.ASSERTED,
        false,
        wording);
  }
}
