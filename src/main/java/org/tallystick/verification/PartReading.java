package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.dataset.Condition;
import org.tallystick.quantity.Kind;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.Operation;
import org.tallystick.verification.Reading.Check;
import org.tallystick.verification.Reading.Expected;

/** The figure is the part of the rows that meets conditions: <i>5 out of 6 games were lost</i>. */
final class PartReading implements ReadingShape {
  private static final int HUNDRED = 2;

  @Override
  public void propose(Statement statement, RowChoices rows, Consumer<Reading> out) {
    Kind kind = statement.quantity().kind();
    if (kind != Kind.RATIO && kind != Kind.FRACTION) {
      return;
    }
    for (RowChoice row : rows.all(List.of())) {
      if (row.isEmpty()) {
        continue;
      }
      Set<Said> used = new LinkedHashSet<>(row.used());
      used.addAll(statement.outer());
      used.addAll(CountReading.nouns(statement));
      used.addAll(statement.by(StatementWords.LISTED));
      propose(statement, row.conditions(), List.of(), used, out);
      for (Condition base : row.conditions()) {
        if (row.conditions().size() > 1) {
          propose(statement, row.conditions(), List.of(base), used, out);
        }
      }
    }
  }

  private static void propose(
      Statement statement,
      List<Condition> conditions,
      List<Condition> base,
      Set<Said> used,
      Consumer<Reading> out) {
    Question part = new Measure(statement.table(), CellReading.ROWS, new ArrayList<>(conditions));
    Question whole = new Measure(statement.table(), CellReading.ROWS, base);
    out.accept(
        new Reading(
            List.of(new Check(new Combine(Operation.SHARE, part, whole), Expected.STATED)),
            used,
            0));
  }

  /** A share in percent as the figure states it: 0–1 for fractions and ratios. */
  static BigDecimal inUnitOf(Kind kind, BigDecimal percent) {
    boolean part = kind == Kind.FRACTION || kind == Kind.RATIO;
    return part ? percent.movePointLeft(HUNDRED) : percent;
  }
}
