package org.tallystick.verification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.dataset.Condition;
import org.tallystick.dataset.Value;
import org.tallystick.quantity.Kind;
import org.tallystick.verification.Question.RankOf;
import org.tallystick.verification.Question.RankOfGroup;

/** The place of a row by a column of figures, or of a value by the rows that have it. */
final class RankShape implements Shape {
  private static final int UNNAMED = 60;

  @Override
  public void propose(Scene scene, Consumer<Proposal> out) {
    if (scene.kind() != Kind.ORDINAL) {
      return;
    }
    List<ColumnChoice> columns = ColumnChoice.of(scene);
    for (RowSet rows : scene.rows()) {
      Set<Said> used = new LinkedHashSet<>(rows.words());
      used.addAll(scene.by(Cue.RANK, Cue.MOST, Cue.LEAST));
      if (rows.hasEntity()) {
        for (ColumnChoice column : columns) {
          Set<Said> all = new LinkedHashSet<>(used);
          all.addAll(column.used());
          RankOf rank =
              new RankOf(
                  scene.table(), column.column().name(), !scene.has(Cue.LEAST), rows.conditions());
          out.accept(new Proposal(rank, all, rows.penalty() + column.penalty()));
        }
      }
      groups(scene, rows, used, out);
    }
  }

  private static void groups(Scene scene, RowSet rows, Set<Said> used, Consumer<Proposal> out) {
    for (Found one : rows.found()) {
      if (one.condition() instanceof Condition.OneOf oneOf
          && oneOf.values().size() == 1
          && oneOf.values().get(0) instanceof Value.Text value
          && !scene.guide().isFlag(oneOf.column())
          && !one.entity()) {
        List<Condition> others =
            rows.conditions().stream().filter(c -> !c.equals(one.condition())).toList();
        RankOfGroup rank = new RankOfGroup(scene.table(), oneOf.column(), value, others);
        out.accept(new Proposal(rank, used, rows.penalty() + UNNAMED));
      }
    }
  }
}
