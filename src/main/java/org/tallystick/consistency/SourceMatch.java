package org.tallystick.consistency;

import java.time.LocalDate;
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
  static SourceMatch of(
      StoryFigure story, SourceFigure source, java.util.Map<String, Integer> rarity) {
    Resemblance resemblance = Resemblance.of(story.figure(), source);
    boolean idle = resemblance == Resemblance.NONE || !resemblance.agrees() && !source.firm();
    int likeness = idle ? 0 : story.context().likeness(source.context(), rarity);
    return new SourceMatch(source, resemblance, likeness, quarrel(story, source));
  }

  private static @Nullable Quarrel quarrel(StoryFigure story, SourceFigure source) {
    if (story.movement().turned(source.movement())) {
      return Quarrel.DIRECTION;
    }
    if (!source.direct()) {
      return null;
    }
    if (otherPeriod(story.figure().claim(), source.first().claim())) {
      return Quarrel.PERIOD;
    }
    if (story.movement().opposes(source.movement())) {
      return Quarrel.ENDS;
    }
    return story.movement().amount() != source.movement().amount() ? Quarrel.AMOUNT : null;
  }

  private static boolean otherPeriod(Claim a, Claim b) {
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
    return resemblance.agrees() && (quarrel == null || quarrel == Quarrel.AMOUNT);
  }
}
