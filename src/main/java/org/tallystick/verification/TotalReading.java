package org.tallystick.verification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.verification.Question.Measure;

/** The figure is the sum of a column, or its mean, where words say so or several rows are meant. */
final class TotalReading implements ReadingShape {
  @Override
  public void propose(Statement statement, RowChoices rows, Consumer<Reading> out) {
    if (!FigureColumns.isAmount(statement)) {
      return;
    }
    Set<Said> sum = statement.by(StatementWords.SUM);
    Set<Said> mean = statement.by(StatementWords.MEAN);
    for (HeaderMention header : FigureColumns.of(statement)) {
      String column = header.column().name();
      for (RowChoice all : rows.all(List.of())) {
        RowChoice row = all.without(column);
        Set<Said> used = new LinkedHashSet<>(CellReading.used(statement, row, header));
        boolean average = !mean.isEmpty();
        if (row.isEmpty() && sum.isEmpty() && mean.isEmpty()) {
          continue;
        }
        used.addAll(average ? mean : sum);
        int unsaid = header.size() - header.said();
        int guess = sum.isEmpty() && !average ? 1 : 0;
        Aggregate made = new Aggregate.OfColumn(average ? Statistic.MEAN : Statistic.SUM, column);
        out.accept(
            Reading.of(
                new Measure(statement.table(), made, row.conditions()), used, unsaid + guess));
      }
    }
  }
}
