package org.tallystick.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.claim.Subject;
import org.tallystick.quantity.Denominator;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Magnitude;
import org.tallystick.quantity.Unit;

/**
 * Ties averages, <i>each</i> and rates to how many there are and what they come to: <i>50 houses
 * for $10 million in all, an average of $200,000</i>, <i>20 tickets at $15 each, $300 in total</i>,
 * <i>50 cases among 500,000 people, a rate of 10 per 100,000</i>.
 */
final class AverageFinder implements TieFinder {
  private static final BigDecimal SHAPE = new BigDecimal("0.85");
  private static final BigDecimal SPREAD = new BigDecimal("0.75");

  private static final BigDecimal FEW = BigDecimal.valueOf(500);

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          ".*\\b(?:others?|another|elsewhere|national|nationally|nationwide|statewide|last\\s+(?:year|month|season|week|quarter)[’']s|this\\s+(?:year|month|season)\\b.*\\blast|last\\b.*\\bthis\\s+(?:year|month|season)|previous|than|compared|usual|normal)\\b.*");
  private static final Pattern AVERAGE =
      Pattern.compile(
          ".*\\b(?:average|averag(?:ing|ed|es)|mean|averages)\\b[^.;,]{0,40}$|.*\\bon\\s+average,[^.;,]{0,60}$");
  private static final Pattern AVERAGE_AFTER =
      Pattern.compile("^(?:\\s+[\\w’'-]+){0,3}(?:,)?\\s+on\\s+average\\b.*");
  private static final Pattern A_THING =
      Pattern.compile(
          "^(?:\\s+[\\w’'-]+)??\\s+(?:an?|per|each|for\\s+each|for\\s+every)\\s+([\\p{L}-]+)\\b.*");
  private static final Pattern APPOSED_AVERAGE =
      Pattern.compile("(?s).*,\\s+(?:or\\s+)?an\\s+average\\s+of\\s*$");
  private static final Pattern OF_GROUP =
      Pattern.compile(
          "(?s).*\\baverage\\b[^.;,]*?\\bof\\s+(?:the|all|its|their)\\s+(?:[\\p{L}’'-]+\\s+)*?([\\p{L}’'-]+)\\s+(?:is|was|are|were|stands|stood)\\s*$");
  private static final Pattern EACH =
      Pattern.compile("^(?:\\s+[\\w’'-]+){0,3}\\s+(?:each|apiece)\\b.*");
  private static final Pattern TOTAL =
      Pattern.compile(
          ".*\\b(?:total|totaling|totalling|raising|raised|brought\\s+in|bringing\\s+in|comes?\\s+to|came\\s+to|worth|costing|cost|in\\s+all"
              + "|altogether|earned|paid|pays?|adding\\s+up\\s+to|adds\\s+up\\s+to|received|for\\s+a\\s+total\\s+of|made)\\b[^.;]{0,30}$");
  private static final Pattern TOTAL_AFTER =
      Pattern.compile(
          "^(?:\\s+[\\w’'-]+){0,3}\\s+(?:in\\s+all|in\\s+total|altogether|overall|all\\s+told|total)\\b.*");
  private static final Pattern THE_AVERAGE =
      Pattern.compile(
          "(?s)^[\\s“\"]*(?:the|their|its|on)\\s+(?:average|mean)(?:\\s+(?:price|rent|wage|pay|age|cost|value|figure))?\\b[^;]{0,40}$");

  private static final Pattern RATE_CUE =
      Pattern.compile(
          ".*\\b(?:rate\\s+(?:of|is|was)|average\\s+of|averag(?:ing|es?)|or|that\\s+is|works\\s+out\\s+(?:to|at)|equal\\s+to|equivalent\\s+to|amounts?\\s+to|which\\s+is|(?:that|which|it)\\s+(?:comes|came|amounts|works\\s+out)\\s+(?:to|at))(?:\\s+about)?\\s*$");
  private static final Pattern RANGED =
      Pattern.compile(
          ".*\\b(?:rang(?:e|es|ed|ing)|between|from|as\\s+low\\s+as|aged|ages|lowest)\\b[^.;]{0,40}$");
  private static final Set<String> POPULATION =
      Set.of(
          "people",
          "resident",
          "inhabitant",
          "person",
          "citizen",
          "population",
          "student",
          "child",
          "woman",
          "man",
          "worker",
          "driver",
          "household",
          "adult",
          "pupil",
          "patient",
          "birth",
          "baby",
          "newborn",
          "infant",
          "passenger",
          "employee",
          "soldier");
  private static final Pattern POPULATION_BEFORE =
      Pattern.compile(
          ".*\\b(?:population|city|town|county|state|country|district|village|nation)\\s+(?:of|with|is|was)(?:\\s+(?:about|some))?\\s*$");

  @Override
  public void find(Reading reading, Consumer<Tie> found) {
    for (Passage passage : reading.passages()) {
      for (Figure figure : passage.figures()) {
        if (figure.quantity().per() != null) {
          rate(reading, passage, figure, found);
          if (mean(passage, figure) && !ELSEWHERE.matcher(passage.lower()).matches()) {
            within(reading, passage, figure, around(reading, passage, figure), found);
            withinBefore(reading, passage, figure, found);
          }
        } else if (level(figure)) {
          average(reading, passage, figure, found);
        }
      }
    }
  }

  private static boolean level(Figure figure) {
    return figure.claim().change() == null
        && (figure.kind() == Kind.COUNT
            || figure.kind() == Kind.MONEY
            || figure.kind() == Kind.MEASURE
            || figure.kind() == Kind.AGE
            || figure.kind() == Kind.DURATION)
        && figure.quantity().allowed().low() != null;
  }

  private static boolean mean(Passage passage, Figure figure) {
    return AVERAGE.matcher(passage.before(figure)).matches()
        || AVERAGE_AFTER.matcher(passage.after(figure)).matches();
  }

  private static void average(
      Reading reading, Passage passage, Figure average, Consumer<Tie> found) {
    boolean mean = mean(passage, average);
    boolean each = EACH.matcher(passage.after(average)).matches();
    Matcher thing = A_THING.matcher(passage.after(average));
    if (thing.matches() && apiece(reading, passage, average, thing.group(1), mean, found)) {
      return;
    }
    if ((!mean && !each) || ELSEWHERE.matcher(passage.lower()).matches()) {
      return;
    }
    List<Figure> near = around(reading, passage, average);
    if (mean) {
      within(reading, passage, average, near, found);
      withinBefore(reading, passage, average, found);
    }
    List<Figure> counts = new ArrayList<>();
    List<Figure> totals = new ArrayList<>();
    for (Figure figure : near) {
      if (!level(figure)) {
        continue;
      }
      boolean total = total(reading, figure);
      if (total && Frames.sameUnit(figure, average) && figure.kind() == average.kind()) {
        totals.add(figure);
      } else if (figure.kind() == Kind.COUNT
          && (average.kind() != Kind.COUNT || !Frames.sameHead(figure.claim(), average.claim()))) {
        counts.add(figure);
      } else if (!total && Frames.sameUnit(figure, average) && figure.kind() == average.kind()) {
        totals.add(figure);
      }
    }
    if (counts.size() == 1 && totals.size() == 1 && Positive.divides(counts.get(0).admitted())) {
      boolean sure =
          total(reading, totals.get(0))
              || average.kind() == Kind.MONEY
              || (mean && each)
              || APPOSED_AVERAGE.matcher(passage.before(average)).matches();
      if (sure) {
        found.accept(
            new Tie.AverageOver(
                average,
                counts.get(0),
                totals.get(0),
                passage.place(totals.get(0)) >= 0 ? SHAPE : SPREAD));
      }
    }
  }

  /** <i>252 points in 14 games, an average of 21 a game</i>, <i>90 crates, or $75 a crate</i>. */
  private static boolean apiece(
      Reading reading,
      Passage passage,
      Figure average,
      String thing,
      boolean mean,
      Consumer<Tie> found) {
    if ((!mean && !RATE_CUE.matcher(passage.before(average)).matches())
        || ELSEWHERE.matcher(passage.upTo(average)).matches()) {
      return false;
    }
    List<Figure> counts = new ArrayList<>();
    List<Figure> totals = new ArrayList<>();
    for (Figure figure : around(reading, passage, average)) {
      Subject subject = figure.claim().subject();
      boolean things = subject != null && subject.head().equals(thing);
      if (figure.kind() == Kind.COUNT && things && level(figure)) {
        counts.add(figure);
      } else if (level(figure)
          && figure.kind() == average.kind()
          && Frames.sameUnit(figure, average)) {
        totals.add(figure);
      }
    }
    boolean one = counts.size() == 1 && totals.size() == 1;
    if (one && Positive.divides(counts.get(0).admitted())) {
      found.accept(new Tie.AverageOver(average, counts.get(0), totals.get(0), SHAPE));
    }
    return one;
  }

  /** The other figures of the sentence; of the one before too where it stands alone. */
  private static List<Figure> around(Reading reading, Passage passage, Figure figure) {
    List<Figure> near = new ArrayList<>(passage.figures());
    near.remove(figure);
    if (near.size() < 2) {
      Passage earlier = reading.neighbour(passage, -1);
      if (earlier != null
          && earlier.section() == passage.section()
          && near.size() + earlier.figures().size() <= 3
          && !Areas.apart(earlier, passage, true)) {
        near.addAll(0, earlier.figures());
      }
    }
    return near;
  }

  private static boolean total(Reading reading, Figure figure) {
    Passage passage = reading.passage(figure);
    return TOTAL.matcher(passage.beforeDigits(figure)).matches()
        || TOTAL_AFTER.matcher(passage.after(figure)).matches();
  }

  private static void within(
      Reading reading, Passage home, Figure average, List<Figure> near, Consumer<Tie> found) {
    if (home.upTo(average).contains(";")) {
      return;
    }
    for (int i = 0; i < near.size(); i++) {
      Figure one = near.get(i);
      Passage passage = reading.passage(one);
      if ((!Frames.sameUnit(one.quantity().unit(), average.quantity().unit())
              && !ages(home, one, average))
          || (average.quantity().per() != null && !Frames.sameUnit(one, average))
          || (one.kind() != average.kind() && !ages(home, one, average))
          || !ranged(passage, one)
          || otherGroup(home, average, passage)) {
        continue;
      }
      if (one.quantity().magnitude() instanceof Magnitude.Range) {
        found.accept(new Tie.AverageWithin(average, one, one, SHAPE));
        return;
      }
      if (i + 1 < near.size()
          && reading.passage(near.get(i + 1)).equals(passage)
          && near.get(i + 1).kind() == one.kind()
          && Frames.sameUnit(one, near.get(i + 1))
          && passage
              .between(one, near.get(i + 1))
              .matches("^[^.;]{0,40}?\\b(?:to|and|as\\s+high\\s+as)\\s*$")) {
        found.accept(new Tie.AverageWithin(average, one, near.get(i + 1), SHAPE));
        return;
      }
    }
  }

  /**
   * <i>The average age of the whole brigade</i>, where the sentence of the range tells of recruits.
   */
  /** <i>Rents run from 390 to 620. The average is 655</i>: only the range counts, not the rest. */
  private static void withinBefore(
      Reading reading, Passage home, Figure average, Consumer<Tie> found) {
    Passage earlier = reading.neighbour(home, -1);
    if (earlier == null
        || earlier.section() != home.section()
        || home.place(average) != 0
        || !THE_AVERAGE.matcher(home.upTo(average)).matches()
        || Areas.apart(earlier, home, true)) {
      return;
    }
    List<Figure> ranges =
        earlier.figures().stream()
            .filter(figure -> figure.quantity().magnitude() instanceof Magnitude.Range)
            .filter(figure -> alike(figure, average))
            .toList();
    if (ranges.size() == 1 && !ELSEWHERE.matcher(home.lower()).matches()) {
      found.accept(new Tie.AverageWithin(average, ranges.get(0), ranges.get(0), SPREAD));
    }
  }

  private static boolean alike(Figure range, Figure average) {
    boolean per = range.quantity().per() == null || average.quantity().per() == null;
    return range.claim().change() == null
        && Frames.sameUnit(range.quantity().unit(), average.quantity().unit())
        && (per || Frames.sameUnit(range, average));
  }

  private static boolean otherGroup(Passage home, Figure average, Passage passage) {
    Matcher group = OF_GROUP.matcher(home.before(average));
    return !home.equals(passage) && group.matches() && !passage.lower().contains(group.group(1));
  }

  private static boolean ranged(Passage passage, Figure one) {
    return RANGED.matcher(passage.before(one)).matches()
        || one.written().matches("(?:between|from)\\b.*")
        || passage.beforeDigits(one).matches(".*\\b(?:between|from)\\s*$");
  }

  /** <i>ages ranged from 19 to 44, with an average age of 51</i>. */
  private static boolean ages(Passage home, Figure range, Figure average) {
    boolean age =
        average.kind() == Kind.AGE || home.before(average).matches(".*\\baverage\\s+age\\b.*");
    return age
        && range.quantity().magnitude() instanceof Magnitude.Range
        && (range.kind() == Kind.AGE
            || (range.kind() == Kind.COUNT && range.claim().subject() == null)
            || (range.kind() == Kind.DURATION
                && range.written().matches(".*\\byears\\s*(?:old)?")));
  }

  private static void rate(Reading reading, Passage passage, Figure rate, Consumer<Tie> found) {
    Denominator per = rate.quantity().per();
    if (per == null
        || rate.claim().change() != null
        || ELSEWHERE.matcher(passage.lower()).matches()) {
      return;
    }
    List<Figure> near = around(reading, passage, rate);
    Figure over = null;
    Figure amount = null;
    int overs = 0;
    int amounts = 0;
    boolean large = per.unit() == Unit.PLAIN && per.value().compareTo(BigDecimal.TEN) >= 0;
    for (Figure figure : near) {
      if (figure.quantity().per() != null
          || figure.claim().change() != null
          || (figure.value() != null && figure.value().compareTo(per.value()) == 0)) {
        continue;
      }
      if (overOf(reading, figure, per, large)) {
        over = figure;
        overs++;
      } else if (Frames.sameUnit(figure.quantity().unit(), rate.quantity().unit())
          && level(figure)) {
        amount = figure;
        amounts++;
      }
    }
    if (over == null || amount == null || overs != 1 || amounts != 1) {
      return;
    }
    boolean said =
        RATE_CUE.matcher(passage.before(rate)).matches() || (!large && total(reading, amount));
    if (said && Positive.divides(over.admitted()) && Positive.divides(rate.admitted())) {
      found.accept(new Tie.RateOver(rate, over, amount, SHAPE));
    }
  }

  private static boolean overOf(Reading reading, Figure figure, Denominator per, boolean large) {
    if (per.unit() != Unit.PLAIN) {
      return Frames.sameUnit(figure.quantity().unit(), per.unit());
    }
    if (figure.kind() != Kind.COUNT || !level(figure)) {
      return false;
    }
    Subject subject = figure.claim().subject();
    String head = subject == null ? "" : subject.head();
    if (large) {
      BigDecimal value = figure.quantity().allowed().low();
      return value != null
          && value.compareTo(FEW) > 0
          && (POPULATION.contains(head)
              || POPULATION_BEFORE.matcher(reading.passage(figure).before(figure)).matches());
    }
    String of = per.subject();
    return of != null
        && !head.isEmpty()
        && (of.equals(head) || of.startsWith(head) || head.startsWith(of));
  }
}
