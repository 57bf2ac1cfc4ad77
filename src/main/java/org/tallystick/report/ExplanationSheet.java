package org.tallystick.report;

import java.io.IOException;
import java.util.Objects;

/** An {@link Explanation} as a person or a program reads it. Immutable. */
public final class ExplanationSheet {
  private final Explanation explanation;

  private ExplanationSheet(Explanation explanation) {
    this.explanation = explanation;
  }

  /** The sheet of an explanation. */
  public static ExplanationSheet of(Explanation explanation) {
    return new ExplanationSheet(
        Objects.requireNonNull(explanation, "explanation must not be null"));
  }

  /**
   * Writes it for an editor: the sentence, the frame, the figures it was laid against, those it was
   * not and why, and the questions asked of the data.
   *
   * @param width how many columns a line may have, at least 40; running text takes 100 at most
   * @param colour whether colour may be used
   * @throws IllegalArgumentException if {@code width} is below 40
   * @throws IOException if {@code out} does
   */
  public void write(int width, boolean colour, Appendable out) throws IOException {
    Objects.requireNonNull(out, "out must not be null");
    out.append(new TextExplanation(new Page(width, colour), explanation).text());
  }

  /**
   * Writes it as one JSON object on one line: {@code article}, {@code claim} and {@code passed}
   * (null where there is none), {@code sentence}, {@code considered}, {@code findings}, {@code
   * tried}, {@code verifications}, {@code warnings}. Claims, findings and verifications are as in a
   * report.
   *
   * @throws IOException if {@code out} does
   */
  public void writeJson(Appendable out) throws IOException {
    Objects.requireNonNull(out, "out must not be null");
    JsonExplanation.write(explanation, out);
  }
}
