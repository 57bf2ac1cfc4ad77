package org.tallystick.verification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Claim;
import org.tallystick.dataset.Condition;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Quantity;

/** A claim before a table: what its sentence names there. */
final class Scene {
  private final TableGuide guide;
  private final Phrasing phrasing;
  private final List<Phrasing> before;
  private final List<Found> found;
  private final Map<Cue, Set<Said>> cues;
  private final List<RowSet> rows;

  Scene(TableGuide guide, Phrasing phrasing, List<Found> carried, List<Phrasing> before) {
    this.guide = guide;
    this.phrasing = phrasing;
    this.before = List.copyOf(before);
    List<Found> own = Nearness.sort(phrasing, guide.spot(phrasing));
    List<Found> all = new ArrayList<>(own);
    carried.stream()
        .filter(one -> own.stream().noneMatch(other -> Nearness.bars(phrasing, other, one)))
        .forEach(all::add);
    this.found = List.copyOf(all);
    this.cues = new EnumMap<>(Cue.class);
    cues.putAll(Cue.in(phrasing.words().stream().filter(Said::own).toList()));
    this.rows = RowSet.of(found);
  }

  TableGuide guide() {
    return guide;
  }

  String table() {
    return guide.table().name();
  }

  Phrasing phrasing() {
    return phrasing;
  }

  Claim claim() {
    return phrasing.claim();
  }

  Quantity quantity() {
    return phrasing.claim().quantity();
  }

  Kind kind() {
    boolean points =
        quantity().kind() == Kind.COUNT
            && phrasing.isFollowedBy("points?")
            && guide.columns().stream().noneMatch(c -> c.column().words().contains("points"));
    return points ? Kind.PERCENTAGE_POINT : quantity().kind();
  }

  List<Found> found() {
    return found;
  }

  /** Every set of conditions that go together, also none. */
  List<RowSet> rows() {
    return rows;
  }

  /** The columns of figures that the nearest sentence before names, by all their words. */
  List<ColumnSense> carriedColumns() {
    for (Phrasing one : before) {
      List<ColumnSense> columns =
          guide.columns().stream()
              .filter(column -> column.figures() && !guide.isFlag(column.name()))
              .filter(column -> !PeriodSpotter.isYear(column.column()) && column.size() > 0)
              .filter(column -> column.unsaid(one.words()) == 0)
              .toList();
      if (!columns.isEmpty()) {
        return columns;
      }
    }
    return List.of();
  }

  /** The one year that the nearest sentence before that names any does; 0 for none or several. */
  int carriedYear() {
    for (Phrasing one : before) {
      List<String> years = one.years().stream().map(Said::text).distinct().toList();
      if (!years.isEmpty()) {
        return years.size() == 1 ? Integer.parseInt(years.get(0)) : 0;
      }
    }
    return 0;
  }

  boolean has(Cue cue) {
    return cues.containsKey(cue);
  }

  /** The words that give the cue; none where nothing does. */
  Set<Said> by(Cue cue) {
    return cues.getOrDefault(cue, Set.of());
  }

  /** The words that give any of the cues. */
  Set<Said> by(Cue first, Cue... more) {
    Set<Said> words = new LinkedHashSet<>(by(first));
    for (Cue cue : more) {
      words.addAll(by(cue));
    }
    return words;
  }

  /** Whether the table knows a word: a cell, a column or a way to make a figure of it. */
  boolean knows(Said word) {
    return found.stream().anyMatch(one -> one.words().contains(word))
        || guide.columns().stream().anyMatch(column -> column.isNamed(word))
        || cues.values().stream().anyMatch(words -> words.contains(word));
  }

  /** The words of what is counted, measured or shared. */
  @Nullable Said head() {
    if (claim().subject() == null) {
      return null;
    }
    Set<String> forms = WordForms.of(claim().subject().head());
    return phrasing.words().stream()
        .filter(word -> word.weight() > 0 && word.isOneOf(forms))
        .findFirst()
        .orElse(null);
  }

  /** Pairs of conditions on one column by different words, or on two columns of yes and no. */
  List<Found[]> pairs() {
    List<Found[]> pairs = new ArrayList<>();
    for (Found one : found) {
      for (Found other : found) {
        boolean order = start(one) < start(other);
        boolean same = one.condition().column().equals(other.condition().column());
        boolean apart = one.words().stream().noneMatch(other.words()::contains);
        boolean alike = same || isFlag(one.condition()) && isFlag(other.condition());
        if (order && alike && apart && !one.condition().equals(other.condition())) {
          pairs.add(new Found[] {one, other});
        }
      }
    }
    return pairs;
  }

  private boolean isFlag(Condition condition) {
    return guide.isFlag(condition.column());
  }

  private static int start(Found one) {
    return one.words().stream().mapToInt(Said::index).min().orElse(Integer.MAX_VALUE);
  }
}
