package org.tallystick.claim;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;

/**
 * What a figure counts, measures or is a share of.
 *
 * @param text head and modifiers as written, such as {@code net debt}
 * @param head the lemma of the head, lower case, such as {@code debt}
 * @param modifiers the lemmas of the content words beside the head, in text order
 * @param span where it stands; null where it was taken over from another clause and stands nowhere
 *     near the figure
 * @param inherited whether the head was left out and taken from a clause before
 */
public record Subject(
    String text, String head, List<String> modifiers, @Nullable Span span, boolean inherited) {
  /** Checks for null and copies the list. */
  public Subject {
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(head, "head must not be null");
    modifiers = List.copyOf(modifiers);
  }
}
