package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.dataset.Condition;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Reading.Check;
import org.tallystick.verification.Reading.Expected;

/** The figure is a cell, or a part of one, of the rows that the rest of the statement names. */
final class CellReading implements ReadingShape {
  static final Aggregate ROWS = new Aggregate.CountRows();

  @Override
  public void propose(Statement statement, RowChoices rows, Consumer<Reading> out) {
    proposeParts(statement, rows, out);
    if (!FigureColumns.isFigure(statement) || statement.isInside()) {
      return;
    }
    for (HeaderMention header : FigureColumns.of(statement)) {
      String column = header.column().name();
      for (RowChoice all : rows.all(List.of())) {
        RowChoice row = all.without(column);
        if (row.isEmpty()) {
          continue;
        }
        Set<Said> used = used(statement, row, header);
        int penalty = header.size() - header.said();
        Aggregate cell = new Aggregate.OfColumn(Statistic.SAME, column);
        List<Check> checks = new ArrayList<>();
        for (List<Condition> part : row.parts()) {
          checks.add(new Check(new Measure(statement.table(), cell, part), Expected.STATED));
        }
        out.accept(new Reading(checks, used, penalty));
        Condition own = RowChoices.condition(header.column().column(), statement.quantity());
        if (own != null) {
          out.accept(any(statement, rows, row, own, used, penalty + 1));
        }
      }
    }
  }

  /** The figure is a part of a cell of text, such as a score. */
  private static void proposeParts(Statement statement, RowChoices rows, Consumer<Reading> out) {
    NameClash clash = new NameClash(statement);
    for (CellMention cell : statement.cells()) {
      boolean own = cell.from() <= statement.from() && cell.to() >= statement.to();
      boolean named = statement.isNamedBeside(cell);
      boolean part = cell.length() > 1 && !cell.number();
      if (!own || clash.has(cell) || !(part || named && !cell.column().type().isTime())) {
        continue;
      }
      for (RowChoice all : rows.all(List.of(cell))) {
        RowChoice row = all.without(cell.column().name());
        if (row.isEmpty()) {
          continue;
        }
        Set<Said> used = new LinkedHashSet<>(row.used());
        used.addAll(statement.within(cell.from(), cell.to()));
        HeaderMention header = statement.headerOf(cell);
        if (header != null) {
          used.addAll(statement.within(header.from(), header.to()));
        }
        out.accept(any(statement, rows, row, cell.condition(), used, named ? 0 : 1));
      }
    }
  }

  private static Reading any(
      Statement statement,
      RowChoices rows,
      RowChoice row,
      Condition own,
      Set<Said> used,
      int penalty) {
    List<Check> checks = new ArrayList<>();
    for (List<Condition> part : row.parts()) {
      List<Condition> conditions = new ArrayList<>(part);
      conditions.add(own);
      checks.add(new Check(new Measure(statement.table(), ROWS, conditions), Expected.ANY));
    }
    List<Condition> all = new ArrayList<>(row.conditions());
    all.add(own);
    return new Uniqueness(statement).with(rows, new Reading(checks, used, penalty), all);
  }

  static Set<Said> used(Statement statement, RowChoice row, HeaderMention header) {
    Set<Said> used = new LinkedHashSet<>(row.used());
    used.addAll(statement.within(header.from(), header.to()));
    used.addAll(statement.within(statement.from(), statement.to()));
    if (header.from() == statement.to()) {
      used.addAll(CountReading.nouns(statement));
    }
    return used;
  }
}
