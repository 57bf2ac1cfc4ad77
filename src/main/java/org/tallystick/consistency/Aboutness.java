package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Direction;

/**
 * How much a figure of a story and one of its source are said of the same thing: by the words
 * around them, of which each tells the more the fewer figures of the source it stands beside; and
 * by what their frames say of time, change, part and whole. The digits do not count.
 */
final class Aboutness {
  private static final int WHOLE = 1000;

  /** A word that only belongs to the same family as another tells so much of what it would. */
  private static final int KIN = 750;

  /** A word of this weight tells three quarters of what it would at the figure. */
  private static final int SATURATED = 500;

  /** Contexts count as though each had words that tell so much more than the other's. */
  private static final int UNTOLD = 2000;

  /** So much tells a word that the other text has nowhere: it may be there in other words. */
  private static final int UNKNOWN = 300;

  /** Every word counts as though it stood beside a further figure at this weight. */
  private static final int UNHEARD = 400;

  private static final int SAME_NOUN = 60;
  private static final int OTHER_END = 60;
  private static final int OTHER_AMOUNT = 20;
  private static final int DIRECTION = 30;
  private static final int PERIOD = 100;
  private static final int PART = 50;
  private static final int SCALE = 40;

  /** Words that weigh less do not speak for one figure against another. */
  private static final int NEAR = 300;

  private final Map<String, Integer> beside = new HashMap<>();
  private final Map<String, Integer> telling = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private final int figures;

  private Aboutness(int figures) {
    this.figures = figures;
  }

  /** Learns from the figures of a source how much each word tells. */
  static Aboutness of(List<FigureContext> story, List<FigureContext> source) {
    Aboutness aboutness = new Aboutness(source.size());
    for (FigureContext context : source) {
      context.byKey().forEach((key, weight) -> aboutness.beside.merge(key, weight, Integer::sum));
    }
    story.forEach(context -> aboutness.told.addAll(context.byKey().keySet()));
    return aboutness;
  }

  /** How much a word or a family of words tells: nothing where it stands beside every figure. */
  private int telling(String key) {
    return telling.computeIfAbsent(key, this::weighed);
  }

  private int weighed(String key) {
    double all = UNHEARD + beside.getOrDefault(key, 0);
    return (int) Math.round(WHOLE * Math.log1p(figures * WHOLE / all));
  }

  /** How much two figures are said of the same thing, 0 upwards; 1000 for the same words. */
  int of(StoryFigure story, SourceFigure source) {
    int told = covered(story.context(), source.context().byKey());
    int said = covered(source.context(), story.context().byKey());
    int points = (told + said) / 2;
    points += story.context().countsAs(source.context()) ? SAME_NOUN : 0;
    if (source.direct()) {
      points += change(story.movement(), source.movement());
      points += frame(story.figure().claim(), source.first().claim());
      points -= SCALE * ordersApart(story, source);
    }
    return Math.max(0, points);
  }

  private static int change(Movement story, Movement source) {
    int points = 0;
    boolean before = story.end() == Movement.End.BEFORE;
    points -= before == (source.end() == Movement.End.BEFORE) ? 0 : OTHER_END;
    points -= story.amount() == source.amount() ? 0 : OTHER_AMOUNT;
    Direction told = story.direction();
    Direction said = source.direction();
    return told == null || said == null ? points : points + (told == said ? DIRECTION : -DIRECTION);
  }

  private static int frame(Claim story, Claim source) {
    int points = 0;
    if (SourceMatch.samePeriod(story, source)) {
      points += PERIOD;
    } else if (SourceMatch.otherPeriod(story, source)) {
      points -= PERIOD;
    }
    boolean part = story.base() != null;
    boolean same = part == (source.base() != null);
    return points + (same ? part ? PART : 0 : -PART / 2);
  }

  /** By how many orders of magnitude beyond the first two amounts differ; 2 at most. */
  private static int ordersApart(StoryFigure story, SourceFigure source) {
    BigDecimal told = story.figure().value();
    BigDecimal said = source.first().value();
    if (told == null
        || said == null
        || told.signum() <= 0
        || said.signum() <= 0
        || !Frames.sameUnit(story.measure().unit(), source.measure().unit())) {
      return 0;
    }
    BigDecimal small = told.min(said);
    BigDecimal large = told.max(said);
    int apart = 0;
    while (apart < 2 && small.scaleByPowerOfTen(apart + 2).compareTo(large) <= 0) {
      apart++;
    }
    return apart;
  }

  /** How much of what {@code one} says the other says as well, 0–1000. */
  private int covered(FigureContext one, Map<String, Integer> other) {
    long sum = 0;
    long all = (long) UNTOLD * WHOLE;
    for (Map.Entry<String, Integer> entry : one.weights().entrySet()) {
      String stem = entry.getKey();
      List<String> keys = one.keys().getOrDefault(stem, List.of(stem));
      long telling = telling(stem);
      for (String family : keys) {
        telling = Math.min(telling, telling(family));
      }
      if (keys.stream().noneMatch(key -> told.contains(key) && beside.containsKey(key))) {
        telling = telling * UNKNOWN / WHOLE;
      }
      long found = found(one, stem, other);
      long worth = entry.getValue() * telling;
      sum += worth * found * (WHOLE + SATURATED) / (found + SATURATED) / WHOLE;
      all += worth;
    }
    return (int) (sum * WHOLE / all);
  }

  /** The weight of {@code stem}, or of its kin, in another context. */
  private static int found(FigureContext one, String stem, Map<String, Integer> other) {
    int best = other.getOrDefault(stem, 0);
    for (String key : one.keys().getOrDefault(stem, List.of())) {
      best = Math.max(best, other.getOrDefault(key, 0) * (key.equals(stem) ? WHOLE : KIN) / WHOLE);
    }
    return best;
  }

  /** What the words near a figure of a story say for {@code one} of two figures of the source. */
  Contrast contrast(StoryFigure story, SourceFigure one, SourceFigure other) {
    FigureContext context = story.context();
    Map<String, Integer> left = one.context().byKey();
    Map<String, Integer> right = other.context().byKey();
    long pro = 0;
    long con = 0;
    for (Map.Entry<String, Integer> entry : context.weights().entrySet()) {
      String stem = entry.getKey();
      if (entry.getValue() >= NEAR) {
        long more = (long) found(context, stem, left) - found(context, stem, right);
        long said = more * entry.getValue() * telling(stem) / (WHOLE * WHOLE);
        pro += Math.max(0, said);
        con += Math.max(0, -said);
      }
    }
    return new Contrast(pro, con);
  }

  /**
   * What words say for one figure against another; 1000 for a word that stands beside the one, not
   * near the other, and tells as much as one that stands beside half of the figures.
   *
   * @param pro what they say for the one
   * @param con what they say for the other
   */
  record Contrast(long pro, long con) {
    /** This and what the words near another figure say. */
    Contrast and(Contrast other) {
      return new Contrast(pro + other.pro, con + other.con);
    }
  }
}
