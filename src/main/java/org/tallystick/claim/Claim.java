package org.tallystick.claim;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Section;
import org.tallystick.article.Span;
import org.tallystick.quantity.Quantity;

/**
 * One figure of an article and the small frame around it: how many of what, said to do what, where,
 * when, according to whom, out of which other claim. A value; ids refer to claims of the same
 * {@link Claims}.
 *
 * @param id {@code c1}, {@code c2} … in text order
 * @param quantity what the figure says
 * @param role what the figure does in its sentence
 * @param span the figure as written, unit and multiplier included, approximator left out
 * @param outer figure and approximator together
 * @param text the text of {@code span}
 * @param section where it stands
 * @param sentence the sentence it stands in
 * @param subject what is counted, measured or shared; null if not understood
 * @param predicate the lemma of what it did or what was done to it; null if not understood
 * @param agent who did it, as written; null if not said
 * @param place where, as written; null if not said
 * @param period when; null if not said
 * @param attribution according to whom; null if not said
 * @param change the change of which this is the amount; null if it is none
 * @param base the id of the claim that this one is a share or part of; null if none
 * @param modality whether it is said to be so
 * @param quoted whether it stands in a direct quotation
 * @param wording the content words of the sentence
 */
public record Claim(
    String id,
    Quantity quantity,
    Role role,
    Span span,
    Span outer,
    String text,
    Section section,
    Span sentence,
    @Nullable Subject subject,
    @Nullable String predicate,
    @Nullable String agent,
    @Nullable String place,
    @Nullable Period period,
    @Nullable Attribution attribution,
    @Nullable Change change,
    @Nullable String base,
    Modality modality,
    boolean quoted,
    Wording wording) {
  /** Checks for null. */
  public Claim {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(quantity, "quantity must not be null");
    Objects.requireNonNull(role, "role must not be null");
    Objects.requireNonNull(span, "span must not be null");
    Objects.requireNonNull(outer, "outer must not be null");
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(section, "section must not be null");
    Objects.requireNonNull(sentence, "sentence must not be null");
    Objects.requireNonNull(modality, "modality must not be null");
    Objects.requireNonNull(wording, "wording must not be null");
  }
}
