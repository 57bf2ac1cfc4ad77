package org.tallystick.claim;

import java.util.Objects;
import org.tallystick.article.Span;

/**
 * A content word of the sentence that a claim stands in.
 *
 * @param text as written
 * @param lemma its dictionary form, lower case
 * @param tag its Penn Treebank part-of-speech tag, such as {@code NNS}
 * @param part the part it plays in the claim
 * @param span where it stands
 */
public record Word(String text, String lemma, String tag, Part part, Span span) {
  /** Checks for null. */
  public Word {
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(lemma, "lemma must not be null");
    Objects.requireNonNull(tag, "tag must not be null");
    Objects.requireNonNull(part, "part must not be null");
    Objects.requireNonNull(span, "span must not be null");
  }

  /** The part a word plays in a claim. */
  public enum Part {
    /** In the noun phrase that is counted, measured or shared. */
    SUBJECT,
    /** Says what it did or what was done to it. */
    PREDICATE,
    /** Names who did it. */
    AGENT,
    /** Says where. */
    PLACE,
    /** Says when. */
    PERIOD,
    /** Names or marks who says so. */
    ATTRIBUTION,
    /** In the same clause, narrowing what is said. */
    RESTRICTION,
    /** In the same sentence, but in another clause. */
    ELSEWHERE
  }
}
