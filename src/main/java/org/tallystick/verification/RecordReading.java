package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.Condition;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Reading.Check;
import org.tallystick.verification.Reading.Expected;

/** The figure is how often the rows were won and lost: <i>they went 7-2 in May</i>. */
final class RecordReading implements ReadingShape {
  private static final Pattern RECORD = Pattern.compile("(\\d{1,3})\\s?[-–—]\\s?(\\d{1,3})");

  /** Columns of running records hold just such a figure, and would be a rival for it. */
  private static final int BETTER = -1;

  @Override
  public void propose(Statement statement, RowChoices rows, Consumer<Reading> out) {
    OutcomeIndex outcomes = statement.guide().outcomes();
    Column column = outcomes.column();
    Matcher record = RECORD.matcher(statement.claim().text());
    if (column == null || !record.matches()) {
      return;
    }
    Set<Said> nouns = statement.by(StatementWords.LISTED);
    for (RowChoice all : rows.all(statement.cellsOfFigure())) {
      RowChoice row = all.without(column.name());
      Set<Said> used = new LinkedHashSet<>(row.used());
      used.addAll(statement.within(statement.from(), statement.to()));
      used.addAll(nouns);
      List<Check> checks = new ArrayList<>();
      checks.add(check(statement, outcomes, row, "won", record.group(1)));
      checks.add(check(statement, outcomes, row, "lost", record.group(2)));
      out.accept(new Reading(checks, used, row.isEmpty() ? 0 : BETTER));
    }
  }

  private static Check check(
      Statement statement, OutcomeIndex outcomes, RowChoice row, String outcome, String number) {
    List<Condition> conditions = new ArrayList<>(row.conditions());
    conditions.add(outcomes.condition(outcome));
    return new Check(
        new Measure(statement.table(), CellReading.ROWS, conditions),
        new Expected(new BigDecimal(number), false));
  }
}
