package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.Condition;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Reading.Check;
import org.tallystick.verification.Reading.Expected;

/** The figure is the largest or the smallest of a column; a row that is named beside it has it. */
final class ExtremeReading implements ReadingShape {
  @Override
  public void propose(Statement statement, RowChoices rows, Consumer<Reading> out) {
    if (!FigureColumns.isAmount(statement)) {
      return;
    }
    for (Said word : statement.words()) {
      boolean largest = StatementWords.LARGEST.contains(word.text());
      boolean smallest = StatementWords.SMALLEST.contains(word.text());
      if ((largest || smallest) && !statement.areParted(word.index(), statement.from())) {
        propose(statement, rows, word, largest ? Statistic.MAX : Statistic.MIN, out);
        propose(statement, rows, word, largest ? Statistic.MIN : Statistic.MAX, out);
      }
    }
  }

  private static void propose(
      Statement statement, RowChoices rows, Said word, Statistic statistic, Consumer<Reading> out) {
    List<HeaderMention> named = FigureColumns.after(statement, word.index());
    List<HeaderMention> own = statement.beside(statement.from(), statement.to());
    for (HeaderMention header : named.isEmpty() ? FigureColumns.of(statement) : named) {
      String column = header.column().name();
      boolean other = !own.isEmpty() && own.stream().noneMatch(h -> h.column() == header.column());
      boolean turned = (statistic == Statistic.MIN) == StatementWords.LARGEST.contains(word.text());
      boolean place =
          header.column().column().words().stream().anyMatch(StatementWords.PLACE::contains);
      if (!header.column().figures() || other || turned && !place) {
        continue;
      }
      for (RowChoice all : rows.all(List.of())) {
        List<Condition> among = new ArrayList<>();
        List<Condition> row = new ArrayList<>();
        for (Condition condition : all.without(column).conditions()) {
          (isKey(statement, condition) ? row : among).add(condition);
        }
        Aggregate extreme = new Aggregate.OfColumn(statistic, column);
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(new Measure(statement.table(), extreme, among), Expected.STATED));
        if (!row.isEmpty()) {
          row.addAll(among);
          Aggregate cell = new Aggregate.OfColumn(Statistic.SAME, column);
          checks.add(new Check(new Measure(statement.table(), cell, row), Expected.STATED));
        }
        Set<Said> used = new LinkedHashSet<>(CellReading.used(statement, all, header));
        used.add(word);
        out.accept(new Reading(checks, used, header.size() - header.said() - 1));
      }
    }
  }

  /** Whether a condition names one row. */
  private static boolean isKey(Statement statement, Condition condition) {
    Column column = statement.guide().table().find(condition.column());
    return column != null
        && condition instanceof Condition.OneOf oneOf
        && oneOf.values().size() == 1
        && column.profile().distinct() * 2 > statement.guide().table().rows();
  }
}
