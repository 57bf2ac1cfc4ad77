package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;

/**
 * What a rule has to say about figures that are tied together. Blames neither.
 *
 * @param id {@code f1}, {@code f2} … in text order
 * @param rule the rule's id
 * @param agreement how the figures meet
 * @param claims the ids of the claims it rests on, the stated one first
 * @param evidence every piece of text it rests on, figures first
 * @param stated what the text states, as an editor reads it: {@code 10 percent}
 * @param implied what the other figures imply: {@code 8.2–9.1 percent}
 * @param arithmetic how: {@code nearly 40 ÷ 440 = 8.2–9.1 %}
 * @param message one plain sentence that an editor can act on
 * @param confidence how sure the finding is, 0–1
 */
public record Finding(
    String id,
    String rule,
    Agreement agreement,
    List<String> claims,
    List<Evidence> evidence,
    String stated,
    String implied,
    String arithmetic,
    String message,
    BigDecimal confidence) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the confidence is not 0–1
   */
  public Finding {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(rule, "rule must not be null");
    Objects.requireNonNull(agreement, "agreement must not be null");
    claims = List.copyOf(claims);
    evidence = List.copyOf(evidence);
    if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("confidence must be 0 to 1, got " + confidence);
    }
  }

  /** The same finding with another id. */
  public Finding withId(String newId) {
    return new Finding(
        newId, rule, agreement, claims, evidence, stated, implied, arithmetic, message, confidence);
  }

  /** Which text a piece of evidence stands in. */
  public enum Document {
    /** The article that was checked. */
    ARTICLE,
    /** The text that the article was written from. */
    SOURCE;

    /** The name that reports use, such as {@code source}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A piece of text that a finding rests on.
   *
   * @param span where it stands
   * @param text the text of {@code span}
   * @param claim the id of the claim it is the figure of; null if it is none of the article's
   * @param document the text that {@code span} counts on
   */
  public record Evidence(Span span, String text, @Nullable String claim, Document document) {
    /** Checks for null. */
    public Evidence {
      Objects.requireNonNull(span, "span must not be null");
      Objects.requireNonNull(text, "text must not be null");
      Objects.requireNonNull(document, "document must not be null");
    }

    /** A piece of the article itself. */
    public Evidence(Span span, String text, @Nullable String claim) {
      this(span, text, claim, Document.ARTICLE);
    }
  }
}
