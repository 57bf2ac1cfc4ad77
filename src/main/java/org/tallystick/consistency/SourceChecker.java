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
  /** Figures of a text beyond these are left out of the comparison. */
  private static final int MOST_FIGURES = 1000;

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
    List<String> warnings = new ArrayList<>();
    warn(told, "article", warnings);
    Reading read = Reading.of(source);
    warn(read, "source", warnings);
    List<SourceFigure> said = SourceFigures.of(read, MOST_FIGURES);
    List<StoryFigure> figures = new ArrayList<>();
    ContextReader contexts = new ContextReader(told);
    for (Figure figure : first(told)) {
      figures.add(StoryFigure.of(contexts, figure));
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
    return new Outcome(findings, fresh, warnings);
  }

  private static List<Figure> first(Reading reading) {
    List<Figure> all = reading.figures();
    return all.subList(0, Math.min(all.size(), MOST_FIGURES));
  }

  private static void warn(Reading reading, String text, List<String> warnings) {
    int figures = reading.figures().size();
    if (figures > MOST_FIGURES) {
      warnings.add(
          "The "
              + text
              + " has "
              + figures
              + " figures; only the first "
              + MOST_FIGURES
              + " were compared with the other text.");
    }
  }

  /**
   * What a comparison gave.
   *
   * @param findings how the figures of the story stand to those of the source, in text order,
   *     numbered {@code f1}, {@code f2} …; those that agree included
   * @param fresh the ids of the story's claims that the source does not have
   * @param warnings what was left out and why, one plain sentence each
   */
  public record Outcome(List<Finding> findings, List<String> fresh, List<String> warnings) {
    /** Copies the lists. */
    public Outcome {
      warnings = List.copyOf(warnings);
      findings = List.copyOf(findings);
      fresh = List.copyOf(fresh);
    }
  }
}
