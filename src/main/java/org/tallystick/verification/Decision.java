package org.tallystick.verification;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Aggregate;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;
import org.tallystick.verification.Verdict.Contradicted;
import org.tallystick.verification.Verdict.Reason;
import org.tallystick.verification.Verdict.Supported;
import org.tallystick.verification.Verdict.Unverifiable;

/**
 * What weighed and answered questions say of a claim.
 *
 * @param verdict the verdict
 * @param best the question it rests on; null if none has an answer
 */
record Decision(Verdict verdict, @Nullable Weighed best) {
  /** A question this far behind the best may still be the one that was meant. */
  private static final int RIVAL = 110;

  private static final int CLOSE_RIVAL = 70;

  /** How much more must be explained where another question fits nearly as well. */
  private static final int DISPUTED = 60;

  /** How much more must be explained by a question that only carries on from another. */
  private static final int TAKEN_UP = 100;

  /** A figure that tells something is met by chance by no question that explains half as much. */
  private static final int TWO = 2;

  /** One that tells little, by none that explains three quarters as much. */
  private static final int FOUR = 4;

  /** How much may speak against a question beyond what it leaves open. */
  private static final int SLACK = 120;

  /**
   * Weighs the answers. The figure stated is one witness: it chooses among questions that fit
   * nearly as well, and a question that fits less well is believed only where a match by chance is
   * unlikely.
   *
   * @param answered best first
   * @param beside the other figures of the sentence: an answer that meets one of them is theirs
   * @param footing what is known of the article: the surer it speaks of these data, the less a
   *     question has to explain
   */
  static Decision of(
      Quantity stated, List<Weighed> answered, List<Quantity> beside, Footing footing) {
    List<Weighed> known = mine(stated, answered, beside);
    if (known.isEmpty()) {
      return new Decision(new Unverifiable(Reason.NO_MATCHING_ROWS), null);
    }
    Weighed first = known.get(0);
    List<Weighed> near =
        known.stream().filter(one -> one.score() >= first.score() - RIVAL).toList();
    boolean telling = Chance.isTelling(stated, known.size(), footing);
    List<Weighed> meeting =
        (telling ? known : near)
            .stream().filter(one -> judge(stated, one) instanceof Supported).toList();
    if (meeting.isEmpty() && footing.level() > 0) {
      meeting = further(stated, known, footing);
    }
    if (!meeting.isEmpty()) {
      Weighed best = plainest(meeting);
      int needed = Chance.needed(stated, answers(near), footing) - footing.level();
      boolean enough = best.explained() >= needed || footing.level() > 0 && isSize(stated, best);
      return new Decision(enough ? new Supported() : new Unverifiable(Reason.AMBIGUOUS), best);
    }
    boolean rivals =
        near.stream()
            .anyMatch(
                one ->
                    one.score() >= first.score() - CLOSE_RIVAL
                        && !same(one, first)
                        && beside.stream().noneMatch(o -> judge(o, one) instanceof Supported));
    boolean plain =
        first.proposal().question() instanceof Question.Measure measure
            && measure.conditions().isEmpty()
            && !(measure.aggregate() instanceof Aggregate.OfColumn of
                && of.statistic() != Aggregate.Statistic.SUM);
    int needed =
        Chance.neededAgainst(stated, first.found(), plain)
            + (rivals ? DISPUTED : 0)
            + (first.proposal().takenUp() ? TAKEN_UP : -footing.level() / 2);
    boolean theirs = beside.stream().anyMatch(other -> judge(other, first) instanceof Supported);
    boolean sure =
        !theirs
            && !isMetElsewhere(stated, known, first)
            && !isThin(stated, first, footing)
            && first.explained() >= needed
            && first.score() >= needed - SLACK;
    return new Decision(sure ? judge(stated, first) : new Unverifiable(Reason.AMBIGUOUS), first);
  }

  /**
   * The answered questions without those that another figure of the sentence answers, as far as
   * others are left.
   */
  private static List<Weighed> mine(
      Quantity stated, List<Weighed> answered, List<Quantity> beside) {
    List<Weighed> known = answered.stream().filter(one -> one.found() != null).toList();
    List<Weighed> mine =
        known.stream()
            .filter(
                one ->
                    judge(stated, one) instanceof Supported
                        || beside.stream()
                            .noneMatch(other -> judge(other, one) instanceof Supported))
            .toList();
    return mine.isEmpty() ? known : mine;
  }

  /** Those that have the figure, and account for enough among all that were asked. */
  private static List<Weighed> further(Quantity stated, List<Weighed> known, Footing footing) {
    int needed = Chance.needed(stated, answers(known), footing);
    return known.stream()
        .filter(one -> judge(stated, one) instanceof Supported)
        .filter(one -> one.explained() >= needed || isSize(stated, one))
        .toList();
  }

  private static long answers(List<Weighed> asked) {
    return asked.stream().map(Weighed::found).distinct().count();
  }

  /** Whether the figure is the size of the table, which articles tell before all else. */
  private static boolean isSize(Quantity stated, Weighed one) {
    return Chance.tells(stated) && isOfAllRows(one);
  }

  private static boolean isOfAllRows(Weighed one) {
    return one.proposal().question() instanceof Question.Measure measure
        && measure.conditions().isEmpty()
        && measure.aggregate() instanceof Aggregate.CountRows;
  }

  /**
   * Whether the question hangs on one word of the sentence, which may be there by chance, and is
   * not of a column in the unit of the figure; a name is enough where the article has a footing.
   */
  private static boolean isThin(Quantity stated, Weighed one, Footing footing) {
    boolean unit =
        !stated.unit().equals(Unit.PLAIN)
            && !stated.kind().isShare()
            && one.proposal().question() instanceof Question.Measure measure
            && measure.aggregate() instanceof Aggregate.OfColumn;
    List<Said> telling = one.proposal().used().stream().filter(word -> word.weight() > 0).toList();
    boolean name = footing.level() > 0 && telling.stream().allMatch(Said::name);
    return !unit && !name && telling.size() == 1;
  }

  /** Of the best with one answer, that with the fewest conditions. */
  private static Weighed plainest(List<Weighed> meeting) {
    Weighed first = meeting.get(0);
    return meeting.stream()
        .filter(one -> one.score() >= first.score() - CLOSE_RIVAL && same(one, first))
        .min(Comparator.comparingInt(one -> one.proposal().question().conditions().size()))
        .orElse(first);
  }

  /**
   * Whether a question that accounts for less has the figure stated, which is hardly chance; the
   * size of the table is the whole of many a part.
   */
  private static boolean isMetElsewhere(Quantity stated, List<Weighed> known, Weighed first) {
    int part = Chance.tells(stated) ? TWO : FOUR;
    return known.stream()
        .anyMatch(
            one ->
                (isOfAllRows(one) || one.explained() * part >= first.explained() * (part - 1))
                    && judge(stated, one) instanceof Supported);
  }

  /** The same, but nothing is said against the claim. */
  Decision orOpen() {
    return verdict instanceof Supported
        ? this
        : new Decision(new Unverifiable(Reason.AMBIGUOUS), best);
  }

  /** The question that settles the claim, for or against it; null if none does. */
  @Nullable Question settled() {
    boolean sure = verdict instanceof Supported || verdict instanceof Contradicted;
    return sure && best != null ? best.proposal().question() : null;
  }

  private static boolean same(Weighed one, Weighed other) {
    return one.found() != null
        && other.found() != null
        && one.found().compareTo(other.found()) == 0;
  }

  private static Verdict judge(Quantity stated, Weighed one) {
    return one.found() == null
        ? new Unverifiable(Reason.NO_MATCHING_ROWS)
        : VerdictPolicy.judge(stated, one.found());
  }
}
