package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.dataset.Condition;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.RankOf;
import org.tallystick.verification.Question.RankOfGroup;
import org.tallystick.verification.Reading.Check;
import org.tallystick.verification.Reading.Expected;

/**
 * What sets a row, or what is counted, before all others beside its figure: <i>12 beds, more than
 * any other hut; 3 huts, the most of any valley; the smallest hut, with 9 beds</i>. The place among
 * all must then be the first.
 */
final class Superiority {
  private static final int REACH = 4;
  private static final int BEHIND = 2;

  private final Statement statement;
  private final @Nullable Said word;
  private final boolean largest;

  Superiority(Statement statement) {
    this.statement = statement;
    Said found = null;
    for (Said one : statement.words()) {
      boolean most = isMost(one) || isLeast(one);
      if (most || StatementWords.isOrder(one) && any(one) > 0) {
        found = found == null ? one : found;
      }
    }
    this.word = found;
    this.largest = found != null && (isMost(found) || StatementWords.MORE.contains(found.text()));
  }

  private static boolean isMost(Said word) {
    return StatementWords.LARGEST.contains(word.text());
  }

  private static boolean isLeast(Said word) {
    return StatementWords.SMALLEST.contains(word.text());
  }

  /** Where <i>any other</i> stands behind a word; -1 where it does not. */
  private int any(Said one) {
    int end = Math.min(statement.words().size(), one.index() + REACH);
    for (int i = one.index() + 1; i < end; i++) {
      if (StatementWords.ANY.contains(statement.words().get(i).text())) {
        return i;
      }
    }
    return -1;
  }

  /** The reading, with the place that the sentence gives it; as it is where it gives it none. */
  Reading with(Reading reading) {
    Said own = word;
    Check first = reading.checks().get(0);
    if (own == null
        || reading.used().contains(own)
        || !first.stated()
        || !(first.question() instanceof Measure measure)) {
      return reading;
    }
    Question place = place(measure, any(own) > 0);
    if (place == null) {
      return reading;
    }
    List<Check> checks = new ArrayList<>(reading.checks());
    checks.add(new Check(place, Expected.ONE));
    Set<Said> used = new LinkedHashSet<>(reading.used());
    used.add(own);
    int to = any(own);
    int end = to > 0 ? to + BEHIND : own.index() + 1;
    used.addAll(statement.within(own.index(), Math.min(statement.words().size(), end + 1)));
    return new Reading(checks, used, reading.penalty());
  }

  private @Nullable Question place(Measure measure, boolean groups) {
    if (measure.aggregate() instanceof Aggregate.OfColumn of
        && of.statistic() == Statistic.SAME
        && !measure.conditions().isEmpty()) {
      return new RankOf(measure.table(), of.column(), isFirst(of.column()), measure.conditions());
    }
    boolean rows = measure.aggregate() instanceof Aggregate.CountRows;
    if (groups
        && rows
        && largest
        && measure.conditions().size() == 1
        && measure.conditions().get(0) instanceof Condition.OneOf group
        && group.values().size() == 1) {
      return new RankOfGroup(measure.table(), group.column(), group.values().get(0), List.of());
    }
    return null;
  }

  /** Whether the first has the largest figure: in a column of places it has the smallest. */
  private boolean isFirst(String column) {
    boolean places =
        statement.guide().columns().stream()
            .filter(one -> one.name().equals(column))
            .anyMatch(
                one -> one.column().words().stream().anyMatch(StatementWords.PLACE::contains));
    return largest != places;
  }
}
