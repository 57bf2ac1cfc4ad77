package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.consistency.SourceVerdict.Relation;
import org.tallystick.quantity.Kind;

/**
 * Which figure of the source each figure of a story retells. All pairs that measure the same sort
 * of thing are weighed by what their words have in common, and given to each other best first, so
 * that every figure of the source is retold by the figure of the story that speaks most like it.
 * Only then are the values laid beside each other.
 */
final class SourceAlignment {
  /** Less in common than this is nothing in common. */
  private static final int FAINT = 60;

  /** So much in common that another value must be an error, if nothing else fits it. */
  private static final int ALIKE = 330;

  /** The same for <i>half</i> and the like, which a writer finds in many ways. */
  private static final int WORDED = 330;

  /** The same for averages, which a writer works out. */
  private static final int LOOSE = 600;

  /** So much in common that a slip of the pen is likelier than a new figure. */
  private static final int SLIP = 190;

  /** So much in common that a figure with its direction or time turned is the same one. */
  private static final int TURNED = 260;

  /** The same where the source prints these digits itself. */
  private static final int EXACT = 80;

  /** Of two figures that are taken for each other none is more than so many times the other. */
  private static final BigDecimal ORDER = BigDecimal.valueOf(15);

  /** So much in common that a figure worked out from two others is no chance. */
  private static final int WORKED_OUT = 300;

  /** A figure worked out from two others shares the words of both: so much is no merit. */
  private static final int BOTH = 100;

  /** A value that agrees counts as so much in common, when figures are given to each other. */
  private static final int AGREEING = 60;

  /** A figure that is told rightly is taken for another only if that has so much more in common. */
  private static final int TOLD = 250;

  /** So much must a figure have in common to be the one that an agreeing value was taken for. */
  private static final int RIVAL = 300;

  /** So little in common has a figure whose value agrees by chance, if another fits. */
  private static final int CHANCE = 120;

  /** So much more than the figure whose value agrees. */
  private static final int MARGIN = 120;

  /** So much must words say for that figure, and so many times what they say against it. */
  private static final int SPEAKING = 500;

  private static final int UNMIXED = 7;

  /** So much more must two figures of the story have in common with the value of the other. */
  private static final int EXCHANGED = 90;

  /** So much must either have in common with it. */
  private static final int EITHER = 200;

  /** So many times what they say against it must the words near the two say for it. */
  private static final int MIXED = 3;

  private final Aboutness aboutness;
  private final Map<StoryFigure, List<SourceMatch>> matches;
  private final Map<StoryFigure, SourceMatch> given = new HashMap<>();
  private final Set<StoryFigure> exchanged = new HashSet<>();
  private final ChangeAnchor anchors;

  private SourceAlignment(
      Map<StoryFigure, List<SourceMatch>> matches, Aboutness aboutness, ChangeAnchor anchors) {
    this.aboutness = aboutness;
    this.matches = matches;
    this.anchors = anchors;
  }

  static SourceAlignment of(List<StoryFigure> story, List<SourceFigure> source) {
    List<FigureContext> contexts = new ArrayList<>();
    source.stream().filter(SourceFigure::direct).forEach(figure -> contexts.add(figure.context()));
    Aboutness aboutness = Aboutness.of(story.stream().map(StoryFigure::context).toList(), contexts);
    Map<Measured.Sort, List<SourceFigure>> bySort = new HashMap<>();
    for (SourceFigure figure : source) {
      bySort.computeIfAbsent(figure.measure().sort(), key -> new ArrayList<>()).add(figure);
    }
    Map<StoryFigure, List<SourceMatch>> matches = new HashMap<>();
    for (StoryFigure figure : story) {
      List<SourceMatch> own = new ArrayList<>();
      for (SourceFigure other : ofSort(bySort, figure.measure().sort())) {
        SourceMatch match = SourceMatch.of(figure, other, aboutness);
        if (match.resemblance() != Resemblance.NONE) {
          own.add(match);
        }
      }
      own.sort(Comparator.comparingInt(SourceMatch::likeness).reversed());
      matches.put(figure, own);
    }
    SourceAlignment alignment =
        new SourceAlignment(matches, aboutness, ChangeAnchor.of(matches, story, source));
    alignment.give(story);
    alignment.exchange(story);
    return alignment;
  }

  /** Gives the figures to each other, best first. */
  private void give(List<StoryFigure> story) {
    List<Pair> pairs = new ArrayList<>();
    for (StoryFigure figure : story) {
      for (SourceMatch match : matches.getOrDefault(figure, List.of())) {
        if (match.source().direct() && (match.fits() || rivals(match))) {
          pairs.add(new Pair(figure, match));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::weight).reversed());
    Map<Figure, Integer> told = new HashMap<>();
    for (Pair pair : pairs) {
      if (pair.match.fits()) {
        told.merge(pair.match.source().first(), pair.match.likeness(), Math::max);
      }
    }
    Map<Figure, Boolean> taken = new HashMap<>();
    for (Pair pair : pairs) {
      if (!pair.match.fits()
          && told.getOrDefault(pair.match.source().first(), -1000)
              >= pair.match.likeness() - TOLD) {
        continue;
      }
      Boolean rightly = taken.get(pair.match.source().first());
      boolean again = rightly != null && rightly && pair.match.fits();
      if (!given.containsKey(pair.story) && (rightly == null || again)) {
        given.put(pair.story, pair.match);
        taken.put(pair.match.source().first(), pair.match.fits());
      }
    }
  }

  /** Notes the pairs of figures that each tell the value of the other. */
  private void exchange(List<StoryFigure> story) {
    for (int i = 0; i < story.size(); i++) {
      for (int j = i + 1; j < Math.min(story.size(), i + 12); j++) {
        if (exchanged(story.get(i), story.get(j))) {
          exchanged.add(story.get(i));
          exchanged.add(story.get(j));
        }
      }
    }
  }

  private boolean exchanged(StoryFigure a, StoryFigure b) {
    SourceMatch one =
        best(matches.getOrDefault(a, List.of()), m -> m.fits() && m.source().direct());
    SourceMatch other =
        best(matches.getOrDefault(b, List.of()), m -> m.fits() && m.source().direct());
    if (one == null || other == null || one.source().equals(other.source())) {
      return false;
    }
    SourceMatch right = rival(a, other.source());
    SourceMatch left = rival(b, one.source());
    if (right == null || left == null || Math.min(left.likeness(), right.likeness()) < EITHER) {
      return false;
    }
    int gain = right.likeness() + left.likeness() - one.likeness() - other.likeness();
    Aboutness.Contrast both =
        aboutness
            .contrast(a, right.source(), one.source())
            .and(aboutness.contrast(b, left.source(), other.source()));
    return gain >= EXCHANGED && both.con() * MIXED <= both.pro();
  }

  /** The match of {@code figure} with {@code source}, where its value is another. */
  private @Nullable SourceMatch rival(StoryFigure figure, SourceFigure source) {
    return best(matches.getOrDefault(figure, List.of()), m -> m.source() == source && rivals(m));
  }

  /** How {@code figure} stands to the source; null where the source does not have it. */
  @Nullable SourceVerdict verdict(StoryFigure figure) {
    SourceMatch broken = anchors.broken(figure, given::get);
    return broken == null ? alone(figure) : verdict(relation(broken), broken);
  }

  private @Nullable SourceVerdict alone(StoryFigure figure) {
    List<SourceMatch> own = matches.getOrDefault(figure, List.of());
    SourceMatch same = given.get(figure);
    SourceMatch rival = same == null || same.fits() ? null : same;
    SourceMatch turned =
        best(own, m -> m.resemblance().agrees() && m.firm() && m.quarrel() != null);
    SourceMatch fitting = best(own, m -> m.fits() && m.source().direct());
    if (fitting == null || fitting.likeness() < CHANCE) {
      SourceMatch excuse = best(own, m -> m.fits() && excuses(figure, m));
      fitting = excuse == null ? fitting : excuse;
    }
    if (turned != null && isTurned(turned, fitting)) {
      return verdict(
          turned.quarrel() == SourceMatch.Quarrel.DIRECTION ? Relation.DIRECTION : Relation.PERIOD,
          turned);
    }
    SourceMatch bound = best(own, m -> !m.source().direct() && rivals(m) && m.resemblance().slip());
    if (bound == null) {
      bound = best(own, m -> !m.source().direct() && rivals(m));
    }
    if (rival == null
        || bound != null
            && bound.likeness() > rival.likeness() + (bound.resemblance().slip() ? 0 : BOTH)) {
      rival = bound;
    }
    SourceVerdict other = rival == null ? null : different(figure, rival);
    if (fitting == null && other == null && own.stream().noneMatch(SourceMatch::fits)) {
      long candidates = own.stream().filter(m -> m.source().direct()).count();
      SourceMatch slip =
          own.stream()
              .filter(m -> rivals(m) && SlipChance.tooGreat(figure, m, (int) candidates))
              .findFirst()
              .orElse(null);
      return slip == null ? null : verdict(relation(slip), slip);
    }
    if (fitting == null || fitting.likeness() < CHANCE && other != null) {
      return other;
    }
    return fitting(figure, fitting, rival);
  }

  /** Whether {@code figure} may have been taken from {@code match}. */
  private static boolean excuses(StoryFigure figure, SourceMatch match) {
    Derivation derivation = match.source().derivation();
    return derivation == null
        || match.firm()
        || derivation == Derivation.SHARE
            && match.likeness() >= CHANCE
            && match.source().oneSentence()
        || match.likeness() >= WORKED_OUT
            && (derivation.spoken(figure.sentence()) || match.source().together());
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
      StoryFigure figure, SourceMatch fitting, @Nullable SourceMatch rival) {
    if (exchanged.contains(figure)) {
      return verdict(Relation.SUBJECT, fitting);
    }
    if (rival != null && better(figure, rival, fitting)) {
      return rival.resemblance().slip()
          ? verdict(relation(rival), rival)
          : verdict(Relation.SUBJECT, fitting);
    }
    boolean finer = fitting.resemblance() == Resemblance.FINER;
    return verdict(finer ? Relation.FINER : Relation.RETOLD, fitting);
  }

  /** Whether the words fit {@code rival} so much better that the agreeing value is chance. */
  private boolean better(StoryFigure figure, SourceMatch rival, SourceMatch fitting) {
    if (rival.likeness() < RIVAL || rival.likeness() - fitting.likeness() < MARGIN) {
      return false;
    }
    Aboutness.Contrast contrast = aboutness.contrast(figure, rival.source(), fitting.source());
    return contrast.pro() >= SPEAKING && contrast.con() * UNMIXED <= contrast.pro();
  }

  /** Whether the values are of one order, so that one may be taken for the other. */
  private static boolean near(StoryFigure figure, SourceMatch rival) {
    if (figure.measure().sort() == Measured.Sort.SHARE) {
      return true; // a third and 63 percent: all shares are of one order
    }
    BigDecimal story = figure.figure().value();
    BigDecimal source = rival.source().first().value();
    return story == null
        || source == null
        || story.signum() > 0
            && source.signum() > 0
            && story.compareTo(source.multiply(ORDER)) <= 0
            && source.compareTo(story.multiply(ORDER)) <= 0;
  }

  private static @Nullable SourceVerdict different(StoryFigure figure, SourceMatch rival) {
    if (rival.resemblance().slip()) {
      return rival.likeness() < SLIP ? null : verdict(relation(rival), rival);
    }
    if (rival.source().direct() && !near(figure, rival)) {
      return null;
    }
    int enough = rival.source().direct() ? ALIKE : ALIKE + 30;
    if (average(figure.figure())) {
      enough = Math.max(enough, LOOSE);
    } else if (figure.figure().kind() == Kind.FRACTION) {
      enough = Math.max(enough, WORDED);
    }
    return rival.likeness() < enough ? null : verdict(relation(rival), rival);
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
      List<SourceMatch> sorted, Predicate<SourceMatch> wanted) {
    return sorted.stream()
        .filter(match -> match.likeness() >= FAINT || match.resemblance().agrees())
        .filter(wanted)
        .findFirst()
        .orElse(null);
  }

  private static SourceVerdict verdict(Relation relation, SourceMatch match) {
    return new SourceVerdict(relation, match, BigDecimal.valueOf(match.likeness(), 3));
  }

  /** A figure of the story and what it may retell. */
  private record Pair(StoryFigure story, SourceMatch match) {
    int weight() {
      return match.likeness() + (match.fits() || match.resemblance().slip() ? AGREEING : 0);
    }
  }
}
