package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.dataset.Condition;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.Operation;

/** The figure is how far a row is from another: <i>3 more than, 12 metres higher than</i>. */
final class ApartReading implements ReadingShape {
  private static final int NEAR = 4;

  @Override
  public void propose(Statement statement, RowChoices rows, Consumer<Reading> out) {
    Said order = order(statement);
    if (order == null || !FigureColumns.isAmount(statement)) {
      return;
    }
    List<List<CellMention>> groups = rows.groups();
    for (List<CellMention> first : groups) {
      for (List<CellMention> second : groups) {
        if (first.get(0).to() <= second.get(0).from()) {
          propose(statement, rows, order, first, second, out);
        }
      }
    }
  }

  private static void propose(
      Statement statement,
      RowChoices rows,
      Said order,
      List<CellMention> first,
      List<CellMention> second,
      Consumer<Reading> out) {
    boolean more = StatementWords.MORE.contains(order.text());
    for (CellMention one : first) {
      for (CellMention other : second) {
        if (!one.column().equals(other.column()) || one.values().equals(other.values())) {
          continue;
        }
        for (RowChoice rest : rows.all(List.of(one, other))) {
          for (HeaderMention header : FigureColumns.of(statement)) {
            String column = header.column().name();
            Question left = cell(statement, rest.without(column), column, more ? one : other);
            Question right = cell(statement, rest.without(column), column, more ? other : one);
            Set<Said> used = new LinkedHashSet<>(CellReading.used(statement, rest, header));
            used.add(order);
            used.addAll(statement.within(one.from(), one.to()));
            used.addAll(statement.within(other.from(), other.to()));
            out.accept(
                Reading.of(
                    new Combine(Operation.DIFFERENCE, left, right),
                    used,
                    header.size() - header.said()));
          }
        }
      }
    }
  }

  private static Question cell(
      Statement statement, RowChoice rest, String column, CellMention row) {
    List<Condition> conditions = new ArrayList<>(rest.conditions());
    conditions.add(row.condition());
    return new Measure(
        statement.table(), new Aggregate.OfColumn(Statistic.SAME, column), conditions);
  }

  /** The word after the figure that sets one row beside another. */
  private static @Nullable Said order(Statement statement) {
    int end = Math.min(statement.words().size(), statement.to() + NEAR);
    for (int i = statement.to(); i < end; i++) {
      if (StatementWords.isOrder(statement.words().get(i))) {
        return statement.words().get(i);
      }
    }
    return null;
  }
}
