package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.consistency.SourceVerdict.Relation;
import org.tallystick.quantity.Kind;

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

  /** The same for <i>half</i> and the like, which a writer finds in many ways. */
  private static final int WORDED = 400;

  /** The same for averages, which a writer works out. */
  private static final int LOOSE = 600;

  /** So much in common that a slip of the pen is likelier than a new figure. */
  private static final int SLIP = 190;

  /** So much in common that a figure with its direction or time turned is the same one. */
  private static final int TURNED = 260;

  /** The same where the source prints these digits itself. */
  private static final int EXACT = 150;

  /** Of two figures that are taken for each other none is more than so many times the other. */
  private static final BigDecimal ORDER = BigDecimal.valueOf(30);

  /** So much in common that a figure worked out from two others is no chance. */
  private static final int WORKED_OUT = 300;

  /** So much better must another figure fit the words before an agreeing value counts as chance. */
  private static final int MARGIN = 90;

  /** So much must a figure have in common to be the one that an agreeing value was taken for. */
  private static final int RIVAL = 250;

  /** So much nearer must its words stand to that figure. */
  private static final int NEARER = 300;

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
    SourceMatch slip = best(own, m -> m.resemblance().slip() && rivals(m));
    SourceMatch rival = best(own, SourceAlignment::rivals);
    SourceMatch turned =
        best(own, m -> m.resemblance().agrees() && m.firm() && m.quarrel() != null);
    SourceMatch fitting = best(own, m -> m.fits() && m.firm());
    if (turned != null && isTurned(turned, fitting)) {
      return verdict(
          turned.quarrel() == SourceMatch.Quarrel.DIRECTION ? Relation.DIRECTION : Relation.PERIOD,
          turned);
    }
    if (fitting == null) {
      int beyond = Math.max(slip == null ? 0 : slip.likeness(), likeness(turned));
      fitting = best(own, m -> m.fits() && m.likeness() >= Math.max(WORKED_OUT, beyond + BOTH));
    }
    return fitting == null ? different(figure, slip, rival) : fitting(figure, fitting, slip, rival);
  }

  private static int likeness(@Nullable SourceMatch match) {
    return match == null ? 0 : match.likeness();
  }

  /** Whether {@code turned} is the same figure turned round, for which nothing better fits. */
  private static boolean isTurned(SourceMatch turned, @Nullable SourceMatch fitting) {
    if (turned.quarrel() == SourceMatch.Quarrel.AMOUNT
        || turned.likeness() < (turned.source().direct() ? EXACT : TURNED)) {
      return false;
    }
    return fitting == null
        || !fitting.source().direct()
            && (turned.source().direct() || turned.likeness() > fitting.likeness());
  }

  private SourceVerdict fitting(
      StoryFigure figure,
      SourceMatch fitting,
      @Nullable SourceMatch slip,
      @Nullable SourceMatch rival) {
    if (slip != null && better(figure, slip, fitting, 1)) {
      return verdict(relation(slip), slip);
    }
    if (rival != null
        && figure.figure().exact()
        && !told(rival)
        && sameRole(fitting, rival)
        && better(figure, rival, fitting, NEARER)
        && near(figure, rival)) {
      return verdict(Relation.SUBJECT, fitting);
    }
    boolean finer = fitting.resemblance() == Resemblance.FINER;
    return verdict(finer ? Relation.FINER : Relation.RETOLD, fitting);
  }

  /** Whether both are wholes, or both parts of one. */
  private static boolean sameRole(SourceMatch a, SourceMatch b) {
    return (a.source().first().claim().base() == null)
        == (b.source().first().claim().base() == null);
  }

  /** Whether the words fit {@code rival} so much better that the agreeing value is chance. */
  private boolean better(StoryFigure figure, SourceMatch rival, SourceMatch fitting, int nearer) {
    if (!rival.source().direct()
        || rival.likeness() < RIVAL
        || rival.likeness() - fitting.likeness() < MARGIN) {
      return false;
    }
    FigureContext right = rival.source().context();
    FigureContext wrong = fitting.source().context();
    int own = figure.context().nearerTo(right, wrong, rarity);
    int others = figure.context().nearerTo(wrong, right, rarity);
    return own >= nearer && others * 5 <= own;
  }

  /** Whether the values are of one order, so that one may be taken for the other. */
  private static boolean near(StoryFigure figure, SourceMatch rival) {
    BigDecimal story = figure.figure().value();
    BigDecimal source = rival.source().first().value();
    return story == null
        || source == null
        || story.signum() > 0
            && source.signum() > 0
            && story.compareTo(source.multiply(ORDER)) <= 0
            && source.compareTo(story.multiply(ORDER)) <= 0;
  }

  private @Nullable SourceVerdict different(
      StoryFigure figure, @Nullable SourceMatch slip, @Nullable SourceMatch rival) {
    if (slip != null && slip.likeness() >= SLIP) {
      return verdict(relation(slip), slip);
    }
    if (rival == null || rival.source().direct() && !near(figure, rival)) {
      return null;
    }
    int enough = told(rival) ? STRONG : rival.source().direct() ? ALIKE : ALIKE + BOTH;
    if (average(figure.figure())) {
      enough = Math.max(enough, LOOSE);
    } else if (figure.figure().kind() == Kind.FRACTION) {
      enough = Math.max(enough, WORDED);
    }
    return rival.likeness() < enough ? null : verdict(relation(rival), rival);
  }

  /** Whether another figure of the story tells the source's figure rightly. */
  private boolean told(SourceMatch match) {
    return match.source().direct() && taken.containsKey(match.source().first());
  }

  /** Whether a count is no whole number, as only an average is. */
  private static boolean average(Figure figure) {
    BigDecimal value = figure.value();
    return figure.kind() == Kind.COUNT && value != null && value.stripTrailingZeros().scale() > 0;
  }

  private static Relation relation(SourceMatch match) {
    return switch (match.resemblance()) {
      case OTHER_SCALE -> Relation.SCALE;
      case OTHER_UNIT -> Relation.UNIT;
      default -> Relation.VALUE;
    };
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
}
