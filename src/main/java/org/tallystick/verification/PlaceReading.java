package org.tallystick.verification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.quantity.Kind;
import org.tallystick.verification.Question.RankOf;

/** The figure is the place of a row among those of a column: <i>the third highest</i>. */
final class PlaceReading implements ReadingShape {
  private static final int NEAR = 2;

  @Override
  public void propose(Statement statement, RowChoices rows, Consumer<Reading> out) {
    if (statement.quantity().kind() != Kind.ORDINAL) {
      return;
    }
    for (Said word : statement.words()) {
      boolean largest = StatementWords.LARGEST.contains(word.text());
      boolean smallest = StatementWords.SMALLEST.contains(word.text());
      boolean near = word.index() >= statement.to() && word.index() < statement.to() + NEAR;
      if (!near || !largest && !smallest) {
        continue;
      }
      for (HeaderMention header : FigureColumns.after(statement, word.index())) {
        if (!header.column().figures()) {
          continue;
        }
        for (RowChoice all : rows.all(List.of())) {
          RowChoice row = all.without(header.column().name());
          Set<Said> used = new LinkedHashSet<>(CellReading.used(statement, row, header));
          used.add(word);
          if (!row.isEmpty()) {
            out.accept(
                Reading.of(
                    new RankOf(
                        statement.table(), header.column().name(), largest, row.conditions()),
                    used,
                    0));
          }
        }
      }
    }
  }
}
