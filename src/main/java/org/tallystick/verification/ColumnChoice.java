package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tallystick.dataset.ColumnStatistic;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;

/**
 * A column of figures that a claim may speak of.
 *
 * @param column the column
 * @param used the words that name it
 * @param penalty what speaks against it, in parts of a thousand
 */
record ColumnChoice(ColumnSense column, Set<Said> used, int penalty) {
  private static final int UNSAID = 50;
  private static final int ELSEWHERE = 60;
  private static final int DESCRIBED = 100;
  private static final int OTHER_TIME = 200;
  private static final int NO_TIME = 60;
  private static final int CARRIED = 120;
  private static final int CARRIED_TIME = 30;

  /** Another year than that carried on may be meant all the same. */
  private static final int NOT_CARRIED = 100;

  private static final int MOST = 6;
  private static final int TWO_DIGITS = 2;

  ColumnChoice {
    used = Set.copyOf(used);
  }

  /** The columns that a scene may speak of, the likeliest first. */
  static List<ColumnChoice> of(Scene scene) {
    List<ColumnChoice> choices = new ArrayList<>();
    List<Said> all = scene.phrasing().words();
    List<Said> own = all.stream().filter(Said::own).toList();
    for (ColumnSense column : scene.guide().columns()) {
      if (!column.figures()
          || scene.guide().isFlag(column.name())
          || PeriodSpotter.isYear(column.column())) {
        continue;
      }
      Set<Said> used = new LinkedHashSet<>(column.namedBy(own));
      int penalty = 0;
      boolean named = weight(used) > 0 || column.size() > 0 && column.unsaid(own) == 0;
      if (!named) {
        used.addAll(column.namedBy(all));
        penalty += ELSEWHERE;
      }
      boolean change = isChange(scene, column);
      if (change) {
        used.addAll(scene.by(Cue.UP, Cue.DOWN));
      }
      boolean unit = isOfUnit(scene, column, used);
      boolean alone = unit && sharedUnit(scene, column) == 0;
      penalty = unit && !named ? sharedUnit(scene, column) : penalty;
      if (!named && weight(used) == 0 && !unit && !change && !isAgeKind(scene, column)) {
        Set<Said> described = column.describedBy(own);
        if (described.size() < TWO_DIGITS) {
          continue;
        }
        penalty += DESCRIBED;
      }
      used.addAll(column.describedBy(own));
      penalty += alone ? 0 : Math.min(UNSAID * column.unsaid(all), DESCRIBED + UNSAID);
      choices.add(timed(scene, column, used, isAgeKind(scene, column) ? 0 : penalty));
    }
    if (choices.isEmpty()) {
      for (ColumnSense column : scene.carriedColumns()) {
        choices.add(new ColumnChoice(column, Set.of(), CARRIED));
      }
    }
    choices.sort((a, b) -> b.order() - a.order());
    return choices.stream().limit(MOST).toList();
  }

  /** The columns that say the same of other times, in order of time, with this one; or this one. */
  static List<ColumnSense> siblings(Scene scene, ColumnSense column) {
    if (column.numerals().isEmpty()) {
      return List.of(column);
    }
    return scene.guide().columns().stream()
        .filter(other -> other.figures() && !other.numerals().isEmpty())
        .filter(other -> other.subject().equals(column.subject()))
        .sorted((a, b) -> Integer.compare(a.firstYear(), b.firstYear()))
        .toList();
  }

  private static ColumnChoice timed(Scene scene, ColumnSense column, Set<Said> used, int penalty) {
    List<ColumnSense> siblings = siblings(scene, column);
    if (column.numerals().isEmpty()) {
      return new ColumnChoice(column, used, penalty);
    }
    List<Said> years = scene.phrasing().years();
    Set<Said> more = new LinkedHashSet<>(used);
    if (!years.isEmpty()) {
      List<Said> met =
          years.stream().filter(y -> column.years().contains(Integer.parseInt(y.text()))).toList();
      more.addAll(met);
      boolean all = met.size() == years.size() || met.size() == column.years().size();
      int miss = met.isEmpty() ? OTHER_TIME : all ? 0 : NO_TIME;
      return new ColumnChoice(column, more, penalty + (siblings.size() > 1 ? miss : 0));
    }
    if (siblings.size() < TWO_DIGITS) {
      return new ColumnChoice(column, used, penalty);
    }
    int carried = scene.carriedYear();
    if (carried > 0 && siblings.stream().anyMatch(other -> other.years().contains(carried))) {
      int miss = column.years().contains(carried) ? CARRIED_TIME : NOT_CARRIED;
      return new ColumnChoice(column, used, penalty + miss);
    }
    boolean first = siblings.get(0).equals(column);
    boolean last = siblings.get(siblings.size() - 1).equals(column);
    int toEarlier = distance(scene, Cue.EARLIER);
    int toLater = distance(scene, Cue.LATER);
    boolean said = toEarlier != toLater;
    if (said && first == toEarlier < toLater && (first || last)) {
      more.addAll(scene.by(first ? Cue.EARLIER : Cue.LATER));
      return new ColumnChoice(column, more, penalty);
    }
    boolean other = said && (first || last);
    return new ColumnChoice(column, more, penalty + (other ? OTHER_TIME : NO_TIME));
  }

  /** How far from the figure a cue stands; it belongs to what is before it rather than after. */
  private static int distance(Scene scene, Cue cue) {
    int start = scene.claim().span().start();
    return scene.by(cue).stream()
        .mapToInt(
            word ->
                word.span().start() > start
                    ? word.span().start() - start
                    : TWO_DIGITS * (start - word.span().start()))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** Whether the unit of the figure is the column's, or its unit's word names the column. */
  private static boolean isOfUnit(Scene scene, ColumnSense column, Set<Said> used) {
    Unit unit = scene.quantity().unit();
    if (unit.equals(Unit.PLAIN)
        || scene.kind().isShare()
        || scene.kind() == Kind.PERCENTAGE_POINT) {
      return false;
    }
    int end = scene.claim().span().end();
    return column.isIn(unit) || used.stream().anyMatch(word -> word.span().end() == end);
  }

  /** What speaks against a column that only the unit names, where other columns have it too. */
  private static int sharedUnit(Scene scene, ColumnSense column) {
    boolean shared =
        scene.guide().columns().stream()
            .filter(ColumnSense::figures)
            .filter(other -> !other.subject().equals(column.subject()))
            .anyMatch(other -> other.isIn(scene.quantity().unit()));
    return shared ? ELSEWHERE : 0;
  }

  private static boolean isAgeKind(Scene scene, ColumnSense column) {
    boolean age = column.column().words().contains("age");
    boolean years =
        scene.kind() == Kind.AGE
            || scene.kind() == Kind.DURATION && "year".equals(scene.quantity().unit().code());
    return age && years;
  }

  /** Whether the claim says by how much something changed, and the column does. */
  private static boolean isChange(Scene scene, ColumnSense column) {
    return column.column().meaning().statistic() == ColumnStatistic.CHANGE
        && scene.kind().isShare()
        && (scene.claim().change() != null || scene.has(Cue.UP) || scene.has(Cue.DOWN));
  }

  private static int weight(Set<Said> words) {
    return words.stream().mapToInt(Said::weight).sum();
  }

  private int order() {
    return weight(used) * 3 - penalty;
  }
}
