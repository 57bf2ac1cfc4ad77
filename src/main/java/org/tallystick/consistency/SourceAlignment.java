package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.consistency.SourceVerdict.Relation;

/**
 * Which figure of the source each figure of a story retells. All pairs that measure the same sort
 * of thing are weighed by the words they share; a figure of the source that another figure of the
 * story retells better is given to that one.
 */
final class SourceAlignment {
  /** Less in common than this is nothing in common. */
  private static final int FAINT = 60;

  /** So much in common that another value must be an error, unless it is told better elsewhere. */
  private static final int STRONG = 560;

  /** So much in common that a slip of the pen is likelier than a new figure. */
  private static final int SLIP = 200;

  /** So much in common that a figure with its direction or time turned is the same one. */
  private static final int TURNED = 260;

  /** So much better must another figure fit the words before an agreeing value counts as chance. */
  private static final int MARGIN = 220;

  private final Map<StoryFigure, List<SourceMatch>> matches;
  private final Map<Figure, Integer> taken = new HashMap<>();

  private SourceAlignment(Map<StoryFigure, List<SourceMatch>> matches) {
    this.matches = matches;
  }

  static SourceAlignment of(List<StoryFigure> story, List<SourceFigure> source) {
    List<FigureContext> contexts = new ArrayList<>();
    story.forEach(figure -> contexts.add(figure.context()));
    source.stream().filter(SourceFigure::direct).forEach(figure -> contexts.add(figure.context()));
    Map<String, Integer> rarity = FigureContext.rarity(contexts);
    Map<Measured.Sort, List<SourceFigure>> bySort = new HashMap<>();
    for (SourceFigure figure : source) {
      bySort.computeIfAbsent(figure.measure().sort(), key -> new ArrayList<>()).add(figure);
    }
    Map<StoryFigure, List<SourceMatch>> matches = new HashMap<>();
    for (StoryFigure figure : story) {
      List<SourceMatch> own = new ArrayList<>();
      Measured.Sort sort = Measured.of(figure.figure().quantity()).sort();
      for (SourceFigure other : bySort.getOrDefault(sort, List.of())) {
        SourceMatch match = SourceMatch.of(figure, other, rarity);
        if (match.resemblance() != Resemblance.NONE) {
          own.add(match);
        }
      }
      own.sort(Comparator.comparingInt(SourceMatch::likeness).reversed());
      matches.put(figure, own);
    }
    SourceAlignment alignment = new SourceAlignment(matches);
    alignment.take();
    return alignment;
  }

  /** Notes how well each figure of the source is retold by a figure of the story that fits it. */
  private void take() {
    for (List<SourceMatch> own : matches.values()) {
      for (SourceMatch match : own) {
        if (match.fits() && match.source().direct()) {
          taken.merge(match.source().first(), match.likeness(), Math::max);
        }
      }
    }
  }

  /** How {@code figure} stands to the source; null where the source does not have it. */
  @Nullable SourceVerdict verdict(StoryFigure figure) {
    List<SourceMatch> own = matches.getOrDefault(figure, List.of());
    SourceMatch fitting = best(own, SourceMatch::fits);
    SourceMatch rival = best(own, match -> rivals(figure, match));
    if (fitting != null) {
      return fitting(fitting, rival);
    }
    SourceMatch turned = best(own, match -> match.resemblance().agrees() && match.source().firm());
    if (turned != null && turned.likeness() >= TURNED) {
      return verdict(
          turned.quarrel() == SourceMatch.Quarrel.DIRECTION ? Relation.DIRECTION : Relation.PERIOD,
          turned);
    }
    return rival == null ? null : different(rival);
  }

  private static SourceVerdict fitting(SourceMatch fitting, @Nullable SourceMatch rival) {
    if (rival != null
        && rival.source().direct()
        && rival.likeness() >= STRONG
        && rival.likeness() - fitting.likeness() >= MARGIN) {
      return verdict(Relation.SUBJECT, fitting);
    }
    boolean finer = fitting.resemblance() == Resemblance.FINER;
    return verdict(finer ? Relation.FINER : Relation.RETOLD, fitting);
  }

  private @Nullable SourceVerdict different(SourceMatch rival) {
    boolean slip = rival.resemblance().slip();
    int enough = slip ? SLIP : STRONG;
    boolean free =
        slip
            || !rival.source().direct()
            || taken.getOrDefault(rival.source().first(), 0) < rival.likeness();
    if (rival.likeness() < enough || !free) {
      return null;
    }
    return verdict(
        switch (rival.resemblance()) {
          case OTHER_SCALE -> Relation.SCALE;
          case OTHER_UNIT -> Relation.UNIT;
          default -> Relation.VALUE;
        },
        rival);
  }

  /** Whether the story's figure may be a wrong retelling of the source's. */
  private static boolean rivals(StoryFigure figure, SourceMatch match) {
    return !match.resemblance().agrees()
        && match.source().firm()
        && match.quarrel() == null
        && figure.figure().kind() != org.tallystick.quantity.Kind.ORDINAL;
  }

  private static @Nullable SourceMatch best(
      List<SourceMatch> sorted, java.util.function.Predicate<SourceMatch> wanted) {
    return sorted.stream()
        .filter(match -> match.likeness() >= FAINT || match.resemblance().agrees())
        .filter(wanted)
        .findFirst()
        .orElse(null);
  }

  private static SourceVerdict verdict(Relation relation, SourceMatch match) {
    return new SourceVerdict(relation, match, BigDecimal.valueOf(match.likeness(), 3));
  }
}
