package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Condition;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Reading.Check;
import org.tallystick.verification.Reading.Expected;

/**
 * What <i>the only</i> and <i>one of</i> say: how many rows are like the one that the sentence
 * names before it, or last: <i>Vik is the only one with 7 goals; Vik is one of 3 from Skien</i>.
 */
final class Uniqueness {
  private final Statement statement;

  Uniqueness(Statement statement) {
    this.statement = statement;
  }

  /** The word <i>only</i> where it stands behind <i>the</i>; null where it does not. */
  @Nullable Said only() {
    for (Said word : statement.words()) {
      int at = word.index();
      boolean the = at > 0 && statement.words().get(at - 1).text().equals("the");
      boolean figure = at + 1 == statement.from();
      if (the && !figure && StatementWords.ONLY.contains(word.text())) {
        return word;
      }
    }
    return null;
  }

  /** The word <i>one</i> where the figure is the number of those of which it is one; else null. */
  @Nullable Said oneOf() {
    for (int i = 0; i + 1 < statement.from(); i++) {
      boolean one = statement.words().get(i).text().equals("one");
      boolean of = statement.words().get(i + 1).text().equals("of");
      boolean next =
          statement.within(i + 2, statement.from()).stream().allMatch(Uniqueness::passes);
      if (one && of && next) {
        return statement.words().get(i);
      }
    }
    return null;
  }

  private static boolean passes(Said word) {
    return word.weight() == 0 || StatementWords.ONLY.contains(word.text());
  }

  /** Whether the figure is the <i>one</i> of <i>one of those</i>, which counts nothing. */
  boolean isOneOf() {
    int to = statement.to();
    return to == statement.from() + 1
        && statement.words().get(statement.from()).text().equals("one")
        && to < statement.words().size()
        && statement.words().get(to).text().equals("of");
  }

  /**
   * The conditions without those of the row that the sentence names before a word, or last where it
   * names none before; null where it names no such row, or nothing else.
   */
  @Nullable List<Condition> rest(RowChoices rows, List<Condition> conditions, Said word) {
    Set<String> keys = new LinkedHashSet<>();
    List<List<CellMention>> groups = rows.groups();
    groups.stream()
        .filter(group -> group.get(0).to() <= word.index())
        .forEach(group -> group.forEach(cell -> keys.add(cell.column().name())));
    if (keys.isEmpty() && !groups.isEmpty()) {
      groups.get(groups.size() - 1).forEach(cell -> keys.add(cell.column().name()));
    }
    List<Condition> rest = conditions.stream().filter(one -> !keys.contains(one.column())).toList();
    return rest.isEmpty() || rest.size() == conditions.size() ? null : rest;
  }

  /** A reading that also holds the row to be the only one, where the sentence says so. */
  Reading with(RowChoices rows, Reading reading, List<Condition> conditions) {
    Said only = only();
    List<Condition> rest = only == null ? null : rest(rows, conditions, only);
    if (only == null || rest == null) {
      return reading;
    }
    List<Check> checks = new ArrayList<>(reading.checks());
    checks.add(new Check(new Measure(statement.table(), CellReading.ROWS, rest), Expected.ONE));
    Set<Said> used = new LinkedHashSet<>(reading.used());
    used.add(only);
    return new Reading(checks, used, reading.penalty());
  }
}
