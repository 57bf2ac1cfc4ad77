package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Ties a new total to the level before and what was added to it: <i>flew 40 routes and will add 12,
 * bringing the total to 52</i>, <i>two more died, bringing the toll to 17; there were 15</i>. Where
 * more than one figure can be the level before, each is kept.
 */
final class AdditionFinder implements TieFinder {
  private static final BigDecimal HERE = new BigDecimal("0.85");
  private static final BigDecimal NEAR = new BigDecimal("0.75");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** More figures that can be the level before make a crowded story. */
  private static final int CROWD = 2;

  private static final String SUM =
      "(?:total|toll|number|count|tally|figure|sum|overall|membership|fleet|workforce|staff|size)";
  private static final Pattern BROUGHT =
      Pattern.compile(
          ".*\\b(?:bring(?:s|ing)?|brought|tak(?:es?|ing)|took|rais(?:es?|ed|ing)|push(?:es|ed|ing)?|lift(?:s|ed|ing)?|for\\s+a)"
              + "\\s+(?:[\\w’'-]+\\s+){0,4}?"
              + SUM
              + "\\b[^.;,]{0,40}?\\b(?:to|at|of)(?:\\s+(?:a|just|only|now))*\\s*$");
  private static final Pattern ADDED =
      Pattern.compile(
          ".*\\b(?:add(?:s|ed|ing)?|another|an?\\s+(?:additional|extra|further)|bought|built|opened|hired|gained|new(?:ly)?)"
              + "(?:\\s+(?:about|some|a|the))*\\s*$");
  private static final Pattern MORE =
      Pattern.compile(
          "^\\s+(?:more|additional|extra|further|other|new)\\b.*|^(?:\\s+[\\w’'-]+){1,2}\\s+more\\b.*");
  private static final Set<String> TOLL =
      Set.of("death", "victim", "fatality", "casualty", "body", "patient", "case", "toll", "dead");
  private static final Pattern OTHER_TOTAL =
      Pattern.compile(
          ".*\\b(?:worldwide|nationwide|globally|elsewhere|this\\s+year|since|so\\s+far\\s+this)\\b.*");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      for (Figure total : passage.figures()) {
        if (SumFinder.amount(total) && BROUGHT.matcher(passage.beforeDigits(total)).matches()) {
          tie(reading, passage, total, found);
        }
      }
    }
  }

  private static void tie(Reading reading, Passage passage, Figure total, Consumer<Tie> found) {
    int at = passage.place(total);
    List<Figure> added = new ArrayList<>();
    List<Figure> before = new ArrayList<>();
    for (Figure figure : passage.figures().subList(0, at)) {
      if (!Frames.sameUnit(figure, total) || figure.kind() != total.kind()) {
        continue;
      }
      if (added(passage, figure)) {
        added.add(figure);
      } else if (level(figure)) {
        before.add(figure);
      }
    }
    if (added.size() != 1 || OTHER_TOTAL.matcher(passage.from(total)).matches()) {
      return;
    }
    BigDecimal clarity = HERE;
    if (before.isEmpty()) {
      clarity = NEAR;
      before.addAll(around(reading, passage, total, added.get(0)));
    }
    for (Figure level : before) {
      if (before.size() <= CROWD && near(level, added.get(0), total)) {
        sums(total, level, added.get(0), before, clarity, found);
        return;
      }
    }
  }

  /** One tie for the likeliest level before, unless another of them fits. */
  private static void sums(
      Figure total,
      Figure level,
      Figure added,
      List<Figure> levels,
      BigDecimal clarity,
      Consumer<Tie> found) {
    for (Figure other : levels) {
      if (other.coarse().plus(added.coarse()).meets(total.coarse())) {
        found.accept(new Tie.PartsOfTotal(List.of(total), List.of(other, added), true, clarity));
        return;
      }
    }
    found.accept(new Tie.PartsOfTotal(List.of(total), List.of(level, added), true, clarity));
  }

  private static List<Figure> around(Reading reading, Passage passage, Figure total, Figure added) {
    List<Figure> levels = new ArrayList<>();
    for (int distance : new int[] {-1, 1}) {
      Passage near = reading.neighbour(passage, distance);
      if (near == null || near.section() != passage.section()) {
        continue;
      }
      for (Figure figure : near.figures()) {
        if (Frames.sameUnit(figure, total)
            && figure.kind() == total.kind()
            && level(figure)
            && !added(near, figure)
            && sameThings(figure, added)) {
          levels.add(figure);
        }
      }
    }
    return levels;
  }

  private static boolean sameThings(Figure level, Figure added) {
    return Frames.sameHead(level.claim(), added.claim()) || toll(level) && toll(added);
  }

  /** Whether people are counted, or what befell them. */
  private static boolean toll(Figure figure) {
    var subject = figure.claim().subject();
    return subject == null || Frames.persons(figure.claim()) || TOLL.contains(subject.head());
  }

  private static boolean added(Passage passage, Figure figure) {
    return ADDED.matcher(passage.before(figure)).matches()
        || MORE.matcher(passage.after(figure)).matches();
  }

  private static boolean level(Figure figure) {
    return SumFinder.amount(figure) && figure.exact();
  }

  /** Whether the two may be meant to come to {@code total}: a slip is seldom larger than that. */
  private static boolean near(Figure level, Figure added, Figure total) {
    BigDecimal low = level.value();
    BigDecimal more = added.value();
    BigDecimal high = total.value();
    if (low == null || more == null || high == null || low.compareTo(high) >= 0) {
      return false;
    }
    BigDecimal sum = low.add(more);
    return sum.multiply(TWO).compareTo(high) > 0 && sum.compareTo(high.multiply(TWO)) < 0;
  }
}
