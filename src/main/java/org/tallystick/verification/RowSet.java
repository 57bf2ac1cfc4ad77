package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tallystick.dataset.Condition;

/**
 * Conditions that go together.
 *
 * @param found the conditions
 */
record RowSet(List<Found> found) {
  private static final int MAX_CONDITIONS = 6;
  private static final int SURE = 100;
  private static final int HALF = 2;

  /** A condition out of another clause may not be the claim's. */
  private static final int ELSEWHERE = 60;

  RowSet {
    found = List.copyOf(found);
  }

  List<Condition> conditions() {
    return found.stream().map(Found::condition).toList();
  }

  Set<Said> words() {
    Set<Said> words = new LinkedHashSet<>();
    found.forEach(one -> words.addAll(one.words()));
    return words;
  }

  int penalty() {
    int penalty = 0;
    for (Found one : found) {
      penalty += (SURE - one.strength()) / HALF;
      boolean elsewhere = !one.words().isEmpty() && one.words().stream().noneMatch(Said::own);
      penalty += elsewhere ? ELSEWHERE : 0;
    }
    return penalty;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  boolean hasEntity() {
    return found.stream().anyMatch(Found::entity);
  }

  /** Whether a condition lets several values of a column through. */
  boolean isOfSeveral() {
    return found.stream()
        .anyMatch(f -> f.condition() instanceof Condition.OneOf in && in.values().size() > 1);
  }

  RowSet and(Found one) {
    List<Found> more = new ArrayList<>(found);
    more.add(one);
    return new RowSet(more);
  }

  boolean goesWith(Found one) {
    return found.stream().allMatch(one::goesWith);
  }

  /** Every set of conditions that go together, also none. */
  static List<RowSet> of(List<Found> all) {
    List<Found> best =
        all.stream()
            .sorted((a, b) -> b.weight() * b.strength() - a.weight() * a.strength())
            .limit(MAX_CONDITIONS)
            .toList();
    List<RowSet> sets = new ArrayList<>();
    sets.add(new RowSet(List.of()));
    for (Found one : best) {
      for (RowSet set : List.copyOf(sets)) {
        if (set.goesWith(one)) {
          sets.add(set.and(one));
        }
      }
    }
    return sets;
  }

  /** The sets of some of these conditions, but not all. */
  List<RowSet> parts() {
    return of(found).stream().filter(part -> part.found.size() < found.size()).toList();
  }
}
