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

  /** So much in common that another value must be an error, if nothing else fits it. */
  private static final int ALIKE = 330;

  /** The same where the source's figure is told rightly elsewhere in the story. */
  private static final int STRONG = 520;

  /** So much in common that a slip of the pen is likelier than a new figure. */
  private static final int SLIP = 190;

  /** So much in common that a figure with its direction or time turned is the same one. */
  private static final int TURNED = 260;

  /** So much in common that a figure worked out from two others is no chance. */
  private static final int WORKED_OUT = 380;

  /** So much better must another figure fit the words before an agreeing value counts as chance. */
  private static final int MARGIN = 110;

  /** So much must a figure have in common to be the one that an agreeing value was taken for. */
  private static final int RIVAL = 400;

  /** So much nearer must its words stand to that figure. */
  private static final int NEARER = 450;

  /** A figure worked out from two others shares the words of both: so much is no merit. */
  private static final int BOTH = 100;

  private final Map<String, Integer> rarity;
  private final Map<StoryFigure, List<SourceMatch>> matches;
  private final Map<Figure, Integer> taken = new HashMap<>();

  private SourceAlignment(
      Map<StoryFigure, List<SourceMatch>> matches, Map<String, Integer> rarity) {
    this.rarity = rarity;
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
      for (SourceFigure other : ofSort(bySort, figure.measure().sort())) {
        SourceMatch match = SourceMatch.of(figure, other, rarity);
        if (match.resemblance() != Resemblance.NONE) {
          own.add(match);
        }
      }
      own.sort(Comparator.comparingInt(SourceMatch::likeness).reversed());
      matches.put(figure, own);
    }
    SourceAlignment alignment = new SourceAlignment(matches, rarity);
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
    SourceMatch rival = best(own, SourceAlignment::rivals);
    SourceMatch turned =
        best(own, m -> m.resemblance().agrees() && m.source().firm() && m.quarrel() != null);
    SourceMatch fitting = best(own, m -> m.fits() && m.firm());
    boolean reversed =
        turned != null
            && turned.quarrel() == SourceMatch.Quarrel.DIRECTION
            && turned.likeness() >= TURNED;
    if (fitting == null && !reversed) {
      boolean slip = rival != null && rival.resemblance().slip();
      int beyond = Math.max(slip ? rival.likeness() : 0, turned == null ? 0 : turned.likeness());
      fitting = best(own, m -> m.fits() && m.likeness() >= Math.max(WORKED_OUT, beyond + BOTH));
    }
    if (System.getProperty("dbg") != null) {
      System.out.println("  S " + figure.figure().written() + " " + figure.movement() + " FIT " + show(fitting) + " RIV " + show(rival)+ " ANY " + show(best(own, m -> m.source().direct())));
    }
    if (fitting != null) {
      boolean chance = rival != null && better(figure, rival, fitting);
      boolean finer = fitting.resemblance() == Resemblance.FINER;
      return verdict(
          chance ? Relation.SUBJECT : finer ? Relation.FINER : Relation.RETOLD, fitting);
    }
    if (turned != null
        && turned.quarrel() != SourceMatch.Quarrel.AMOUNT
        && turned.likeness() >= TURNED) {
      return verdict(
          turned.quarrel() == SourceMatch.Quarrel.DIRECTION ? Relation.DIRECTION : Relation.PERIOD,
          turned);
    }
    return rival == null ? null : different(rival);
  }

  /** Whether the words fit {@code rival} so much better that the agreeing value is chance. */
  private boolean better(StoryFigure figure, SourceMatch rival, SourceMatch fitting) {
    if (!rival.source().direct()
        || !fitting.source().direct()
        || rival.likeness() < RIVAL
        || rival.likeness() - fitting.likeness() < MARGIN) {
      return false;
    }
    FigureContext right = rival.source().context();
    FigureContext wrong = fitting.source().context();
    int own = figure.context().nearerTo(right, wrong, rarity);
    int others = figure.context().nearerTo(wrong, right, rarity);
    return own >= NEARER && others * 3 <= own;
  }

  private @Nullable SourceVerdict different(SourceMatch rival) {
    boolean slip = rival.resemblance().slip();
    boolean told = rival.source().direct() && taken.containsKey(rival.source().first());
    int usual = told ? STRONG : rival.source().direct() ? ALIKE : ALIKE + BOTH;
    int enough = slip ? SLIP : usual;
    if (rival.likeness() < enough) {
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
  private static boolean rivals(SourceMatch match) {
    boolean apart =
        match.quarrel() != null
            && !(match.quarrel() == SourceMatch.Quarrel.AMOUNT && match.resemblance().slip());
    return !match.resemblance().agrees() && match.firm() && !apart;
  }

  private static List<SourceFigure> ofSort(
      Map<Measured.Sort, List<SourceFigure>> bySort, Measured.Sort sort) {
    List<SourceFigure> same = bySort.getOrDefault(sort, List.of());
    Measured.Sort other =
        switch (sort) {
          case SHARE -> Measured.Sort.POINTS;
          case POINTS -> Measured.Sort.SHARE;
          default -> sort;
        };
    if (other == sort || !bySort.containsKey(other)) {
      return same;
    }
    List<SourceFigure> both = new ArrayList<>(same);
    both.addAll(bySort.getOrDefault(other, List.of()));
    return both;
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

  private static String show(@Nullable SourceMatch m) { return m == null ? "-" : m.source().printed() + " " + m.resemblance() + " " + m.likeness() + " " + m.quarrel()+" "+m.source().movement(); }
}
