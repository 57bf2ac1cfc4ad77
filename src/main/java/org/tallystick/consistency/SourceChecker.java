package org.tallystick.consistency;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.claim.Claims;

/**
 * Lays the figures of a story against those of the text it was written from, such as a release, a
 * report or a transcript. Each figure is looked for by what is said of it, not by its digits: a
 * figure of the source that is told again in other words, rounded, converted, or worked out from
 * two others, is fine; one that is told with another value, scale, unit or direction, or of
 * something else, is a finding with a span in both texts; one that the source does not have at all
 * is listed as new and never flagged.
 *
 * <p>Immutable and thread-safe.
 */
public final class SourceChecker {
  private SourceChecker() {}

  /** The checker. */
  public static SourceChecker create() {
    return new SourceChecker();
  }

  /**
   * Compares two texts.
   *
   * @param story what was written
   * @param source what it was written from
   * @return the differences, and the figures that the source does not have
   */
  public Outcome compare(Claims story, Claims source) {
    Reading told = Reading.of(story);
    List<SourceFigure> said = SourceFigures.of(Reading.of(source));
    List<StoryFigure> figures = new ArrayList<>();
    for (Figure figure : told.figures()) {
      figures.add(StoryFigure.of(told, figure));
    }
    SourceAlignment alignment = SourceAlignment.of(figures, said);
    List<Finding> findings = new ArrayList<>();
    List<String> fresh = new ArrayList<>();
    for (StoryFigure figure : figures) {
      SourceVerdict verdict = alignment.verdict(figure);
      if (verdict == null) {
        fresh.add(figure.figure().id());
      } else {
        findings.add(SourceMessages.finding("f" + (findings.size() + 1), figure.figure(), verdict));
      }
    }
    return new Outcome(findings, fresh);
  }

  /**
   * What a comparison gave.
   *
   * @param findings how the figures of the story stand to those of the source, in text order,
   *     numbered {@code f1}, {@code f2} …; those that agree included
   * @param fresh the ids of the story's claims that the source does not have
   */
  public record Outcome(List<Finding> findings, List<String> fresh) {
    /** Copies the lists. */
    public Outcome {
      findings = List.copyOf(findings);
      fresh = List.copyOf(fresh);
    }
  }
}
