package org.tallystick.consistency;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Period;

/**
 * A figure of the story laid beside one of the source.
 *
 * @param source the source's
 * @param resemblance how the values stand to each other
 * @param likeness how much their words have in common, 0–1000
 * @param quarrel what in their frames keeps them apart, or null
 */
record SourceMatch(
    SourceFigure source, Resemblance resemblance, int likeness, @Nullable Quarrel quarrel) {

  /** A period so many characters off is perhaps another figure's. */
  private static final int BESIDE = 22;

  /** What keeps two figures apart. */
  enum Quarrel {
    /** One goes up where the other goes down. */
    DIRECTION,
    /** One is the state before, the other the state after. */
    ENDS,
    /** They are of different times. */
    PERIOD,
    /** One is the amount of a change, the other a level. */
    AMOUNT
  }

  /** The two beside each other; words are compared only where that can tell anything. */
  static SourceMatch of(StoryFigure story, SourceFigure source, Aboutness aboutness) {
    Resemblance resemblance = Resemblance.of(story, source);
    boolean idle = resemblance == Resemblance.NONE || !resemblance.agrees() && !source.firm();
    int likeness = idle ? 0 : aboutness.of(story, source);
    Quarrel quarrel = quarrel(story, source);
    boolean old = source.movement().end() == Movement.End.BEFORE;
    boolean told = story.movement().end() == Movement.End.BEFORE;
    if (quarrel == null
        && old != told
        && source.direct()
        && story.figure().value() != null
        && !resemblance.agrees()) {
      quarrel = Quarrel.ENDS;
    }
    return new SourceMatch(source, resemblance, likeness, quarrel);
  }

  private static @Nullable Quarrel quarrel(StoryFigure story, SourceFigure source) {
    if (story.movement().turned(source.movement())) {
      return Quarrel.DIRECTION;
    }
    if (!source.direct()) {
      return source.change() == story.movement().amount() ? null : Quarrel.AMOUNT;
    }
    if (!story.movement().amount()
        && beside(story.figure().claim())
        && beside(source.first().claim())
        && otherPeriod(story.figure().claim(), source.first().claim())) {
      return Quarrel.PERIOD;
    }
    if (story.movement().opposes(source.movement())) {
      return Quarrel.ENDS;
    }
    return story.movement().amount() != source.movement().amount() ? Quarrel.AMOUNT : null;
  }

  /** Whether a claim's period stands close enough to it to be its own. */
  private static boolean beside(Claim claim) {
    Period period = claim.period();
    return period != null
        && (period.span().start() >= claim.outer().end()
            ? period.span().start() - claim.outer().end() <= BESIDE
            : claim.outer().start() - period.span().end() <= BESIDE);
  }

  static boolean samePeriod(Claim a, Claim b) {
    Period left = a.period();
    Period right = b.period();
    return left != null
        && right != null
        && left.start() != null
        && left.start().equals(right.start())
        && Objects.equals(left.end(), right.end());
  }

  static boolean otherPeriod(Claim a, Claim b) {
    Period left = a.period();
    Period right = b.period();
    if (left == null || right == null) {
      return false;
    }
    LocalDate start = left.start();
    LocalDate end = left.end();
    LocalDate otherStart = right.start();
    LocalDate otherEnd = right.end();
    return start != null
        && end != null
        && otherStart != null
        && otherEnd != null
        && (end.isBefore(otherStart) || otherEnd.isBefore(start));
  }

  /** Whether the story may print this figure for that of the source, the words apart. */
  boolean fits() {
    return resemblance.agrees()
        && (quarrel == null || quarrel == Quarrel.AMOUNT && source.direct());
  }

  /** Whether the source says it itself, or binds the two figures from which it follows. */
  boolean firm() {
    return source.firm();
  }
}
