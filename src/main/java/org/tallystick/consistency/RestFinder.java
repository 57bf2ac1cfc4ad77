package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Kind;

/**
 * Ties what is said to be <i>the rest</i> to the parts told before it and to their whole, though
 * sentences may lie between: <i>… will shed 940 jobs. … Aalen loses 410 posts … The remaining 120
 * posts</i>; <i>Two thirds goes to … the remaining half to …</i>. Nothing is tied where some of the
 * parts come to the whole with it, for the others may be parts of parts.
 */
final class RestFinder implements TieFinder {
  private static final BigDecimal CLEAR = new BigDecimal("0.8");
  private static final String VOTE = WordKin.stem("vote");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How many sentences the parts of one whole may be spread over before the rest is told. */
  private static final int NEAR = 3;

  private static final int MOST_PARTS = 6;

  private static final Pattern REST =
      Pattern.compile(
          ".*(?<!\\bof\\s)\\b(?:"
              + Cues.any("rest")
              + ")(?:\\s+of\\s+[^,]{0,30})?,?\\s*(?:\\(|—|–)?\\s*(?:or\\s+|about\\s+|some\\s+)?$");
  private static final Pattern NAMELESS =
      Pattern.compile(
          "(?s)^\\s*(?:[,.;].*|in\\s+all\\b.*|(?:are|were|was|is|will|had|have|went|go|came|come|ran)\\b.*)");

  private static final Pattern OVERLAP = Cues.words("overlap");
  private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      for (Figure figure : passage.figures()) {
        if (!REST.matcher(passage.before(figure)).matches()) {
          continue;
        }
        if (ShareFinder.isShare(reading, figure)) {
          shares(reading, passage, figure, found);
        } else if (SumFinder.amount(figure)) {
          amounts(reading, passage, figure, found);
        }
      }
    }
  }

  private static void shares(Reading reading, Passage passage, Figure rest, Consumer<Tie> found) {
    List<Figure> parts = new ArrayList<>();
    for (Figure figure : before(reading, passage, rest)) {
      if (ShareFinder.isShare(reading, figure) && figure.kind() != Kind.RATIO) {
        parts.add(figure);
      }
    }
    if (parts.isEmpty() || parts.size() > MOST_PARTS) {
      return;
    }
    Interval whole = Interval.around(HUNDRED, BigDecimal.ONE);
    for (Interval sum : sums(parts, true)) {
      if (sum.plus(rest.admittedPercent()).meets(whole)) {
        return;
      }
    }
    parts.add(rest);
    found.accept(new Tie.SharesOfWhole(parts, true, CLEAR));
  }

  private static void amounts(Reading reading, Passage passage, Figure rest, Consumer<Tie> found) {
    List<Figure> told = amountsBefore(reading, passage, rest);
    if (settled(told, rest)) {
      return;
    }
    for (int i = 0; i + 1 < told.size(); i++) {
      Figure total = told.get(i);
      List<Figure> parts = new ArrayList<>(told.subList(i + 1, told.size()));
      parts.removeAll(Bases.of(reading, total));
      if (parts.size() > MOST_PARTS
          || !(holds(total, parts, rest) || namelessly(reading, total, parts, rest))
          || !near(total, parts, rest)) {
        continue;
      }
      if (unread(reading, total, rest)) {
        return;
      }
      List<Figure> all = new ArrayList<>(parts);
      all.add(rest);
      found.accept(new Tie.PartsOfTotal(List.of(total), all, true, CLEAR));
      return;
    }
  }

  /** Whether any of the figures before comes to another of them with {@code rest}. */
  static boolean settled(Reading reading, Passage passage, Figure rest) {
    return settled(amountsBefore(reading, passage, rest), rest);
  }

  private static boolean settled(List<Figure> told, Figure rest) {
    for (int i = 0; i < told.size(); i++) {
      List<Figure> parts = new ArrayList<>(told);
      parts.remove(i);
      if (parts.size() > MOST_PARTS + 2) {
        parts = parts.subList(parts.size() - MOST_PARTS - 2, parts.size());
      }
      if (comesTo(told.get(i), parts, rest)) {
        return true;
      }
    }
    return false;
  }

  private static List<Figure> amountsBefore(Reading reading, Passage passage, Figure rest) {
    List<Figure> told = new ArrayList<>();
    for (Figure figure : before(reading, passage, rest)) {
      if (SumFinder.amount(figure) && Frames.sameUnit(figure, rest)) {
        told.add(figure);
      }
    }
    return told;
  }

  /** Whether all may be meant to come to {@code total}: a slip is seldom larger than that. */
  private static boolean near(Figure total, List<Figure> parts, Figure rest) {
    Interval sum = rest.admitted();
    for (Figure part : parts) {
      sum = sum.plus(part.admitted());
    }
    BigDecimal most = total.admitted().high();
    BigDecimal least = total.admitted().low();
    BigDecimal high = sum.high();
    BigDecimal low = sum.low();
    return most != null
        && least != null
        && high != null
        && low != null
        && high.multiply(TWO).compareTo(least) > 0
        && low.compareTo(most.multiply(TWO)) < 0;
  }

  /** Whether {@code rest} and one or more of {@code parts} come to {@code total}. */
  private static boolean comesTo(Figure total, List<Figure> parts, Figure rest) {
    return sums(parts, false).stream()
        .anyMatch(sum -> sum.plus(rest.admitted()).meets(total.admitted()));
  }

  /** Whether {@code total} is greater than each of the others, and counts things like theirs. */
  private static boolean holds(Figure total, List<Figure> parts, Figure rest) {
    List<Figure> all = new ArrayList<>(parts);
    all.add(rest);
    boolean kin = Frames.kinHead(total.claim(), rest.claim());
    for (Figure part : all) {
      if (!Bases.canHold(total, part)
          || Frames.apart(total.claim(), part.claim())
              && Frames.otherPeriod(total.claim().period(), part.claim().period())) {
        return false;
      }
      kin |= rest.kind() != Kind.COUNT;
      if (part.kind() == Kind.COUNT
          && part.claim().subject() != null
          && !Frames.kinHead(part.claim(), rest.claim())
          && !Frames.kinHead(part.claim(), total.claim())
          && !WordKin.keys(part.claim().subject().head()).contains(VOTE)) {
        return false;
      }
    }
    return kin;
  }

  /** Whether a number stands between the two that is no figure: a part may have been missed. */
  /** <i>84 trees: 31 oaks and 22 limes. The remaining 27 are firs</i>: parts of other names. */
  private static boolean namelessly(
      Reading reading, Figure total, List<Figure> parts, Figure rest) {
    Passage passage = reading.passage(rest);
    Passage last = parts.isEmpty() ? passage : reading.passage(parts.get(0));
    return parts.size() >= 2
        && NAMELESS.matcher(passage.after(rest)).matches()
        && parts.stream().allMatch(part -> reading.passage(part).equals(last))
        && passage.index() - last.index() <= 1
        && last.index() - reading.passage(total).index() <= 1
        && rest.kind() == Kind.COUNT
        && Bases.canHold(total, rest)
        && parts.stream().allMatch(part -> Bases.canHold(total, part));
  }

  private static boolean unread(Reading reading, Figure total, Figure rest) {
    int last = reading.passage(rest).index();
    for (int i = reading.passage(total).index(); i <= last; i++) {
      Passage passage = reading.passages().get(i);
      String words = passage.lower();
      for (Figure figure : passage.figures()) {
        words = words.replace(figure.claim().text().toLowerCase(Locale.ROOT), " ");
      }
      if (DIGIT.matcher(words).matches()) {
        return true;
      }
    }
    return false;
  }

  /** The figures of the same section before {@code rest}, from a few sentences back on. */
  private static List<Figure> before(Reading reading, Passage passage, Figure rest) {
    List<Figure> told = new ArrayList<>();
    for (int distance = -NEAR; distance <= 0; distance++) {
      Passage near = reading.neighbour(passage, distance);
      if (near == null || near.section() != passage.section()) {
        continue;
      }
      if (OVERLAP.matcher(near.lower()).find()) {
        told.clear();
        continue;
      }
      for (Figure figure : near.figures()) {
        if (figure.claim().span().compareTo(rest.claim().span()) < 0) {
          told.add(figure);
        }
      }
    }
    return told;
  }

  /** What the figures of each choice of one or more of {@code parts} come to. */
  private static List<Interval> sums(List<Figure> parts, boolean percent) {
    List<Interval> sums = new ArrayList<>();
    for (Figure part : parts) {
      Interval value = percent ? part.admittedPercent() : part.admitted();
      List<Interval> more = new ArrayList<>(List.of(value));
      sums.forEach(sum -> more.add(sum.plus(value)));
      sums.addAll(more);
    }
    return sums;
  }
}
