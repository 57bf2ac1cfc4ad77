package org.tallystick.verification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.claim.Direction;
import org.tallystick.claim.Role;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.quantity.Kind;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.Operation;

/** How much a figure changed from one column to the column that says the same of a later time. */
final class ChangeShape implements Shape {
  private static final int UNASKED = 60;

  @Override
  public void propose(Scene scene, Consumer<Proposal> out) {
    Kind kind = scene.kind();
    boolean points = kind == Kind.PERCENTAGE_POINT;
    boolean change =
        scene.claim().change() != null
            || scene.claim().role() == Role.CHANGE
            || kind == Kind.MULTIPLE
            || scene.has(Cue.UP)
            || scene.has(Cue.DOWN);
    if (!change || !kind.isShare() && kind != Kind.MULTIPLE && !points) {
      return;
    }
    for (ColumnChoice choice : ColumnChoice.of(scene)) {
      List<ColumnSense> times = ColumnChoice.siblings(scene, choice.column());
      if (times.size() < 2) {
        continue;
      }
      ColumnSense before = times.get(0);
      ColumnSense after = times.get(times.size() - 1);
      for (RowSet rows : scene.rows()) {
        Set<Said> used = new LinkedHashSet<>(rows.words());
        used.addAll(choice.used());
        used.addAll(scene.by(Cue.UP, Cue.DOWN, Cue.EARLIER, Cue.LATER));
        Statistic statistic = rows.hasEntity() ? Statistic.SAME : Statistic.SUM;
        int penalty =
            rows.penalty()
                + Math.min(choice.penalty(), UNASKED)
                + (scene.claim().change() == null ? UNASKED : 0);
        Measure late = measure(scene, rows, after, statistic);
        Measure early = measure(scene, rows, before, statistic);
        out.accept(new Proposal(question(scene, late, early), used, penalty));
      }
    }
  }

  private static Question question(Scene scene, Measure late, Measure early) {
    if (scene.kind() == Kind.MULTIPLE) {
      return new Combine(Operation.RATIO, late, early);
    }
    boolean down = isDown(scene);
    if (scene.kind() == Kind.PERCENTAGE_POINT) {
      return down
          ? new Combine(Operation.DIFFERENCE, early, late)
          : new Combine(Operation.DIFFERENCE, late, early);
    }
    return down
        ? new Combine(Operation.SHARE, new Combine(Operation.DIFFERENCE, early, late), early)
        : new Combine(Operation.CHANGE, late, early);
  }

  /** Whether the sentence says that it shrank. */
  static boolean isDown(Scene scene) {
    return scene.claim().change() != null
        ? scene.claim().change().direction() == Direction.DOWN
        : scene.has(Cue.DOWN) && !scene.has(Cue.UP);
  }

  private static Measure measure(
      Scene scene, RowSet rows, ColumnSense column, Statistic statistic) {
    Aggregate aggregate = new Aggregate.OfColumn(statistic, column.name());
    return new Measure(scene.table(), aggregate, rows.conditions());
  }
}
