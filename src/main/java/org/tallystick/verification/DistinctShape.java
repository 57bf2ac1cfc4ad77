package org.tallystick.verification;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.ColumnRole;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;
import org.tallystick.verification.Question.Measure;

/** How many different values a column has that sorts or names its rows. */
final class DistinctShape implements Shape {
  private static final int UNASKED = 40;
  private static final int CODE = 120;
  private static final int UNSAID = 40;

  @Override
  public void propose(Scene scene, Consumer<Proposal> out) {
    if (scene.kind() != Kind.COUNT || !scene.quantity().unit().equals(Unit.PLAIN)) {
      return;
    }
    if (RowsShape.isBeyond(scene.quantity(), scene.guide())) {
      return;
    }
    Said head = scene.head();
    for (ColumnSense column : scene.guide().columns()) {
      if (column.column().meaning().role().isFigure()) {
        continue;
      }
      Set<Said> named = new LinkedHashSet<>(column.namedBy(scene.phrasing().words()));
      boolean counted = head != null && named.contains(head);
      boolean code = column.column().meaning().role() == ColumnRole.CODE;
      boolean anyRow =
          head == null || PlainWords.isGeneric(head.text()) || scene.guide().isRow(head);
      if (!counted && !(code && anyRow)) {
        continue;
      }
      for (RowSet rows : scene.rows()) {
        if (rows.conditions().stream().anyMatch(c -> c.column().equals(column.name()))) {
          continue;
        }
        Set<Said> used = new LinkedHashSet<>(rows.words());
        used.addAll(named);
        used.addAll(scene.by(Cue.DISTINCT));
        int penalty =
            rows.penalty()
                + (scene.has(Cue.DISTINCT) ? 0 : UNASKED)
                + (counted ? UNSAID * column.unsaid(scene.phrasing().words()) : CODE);
        out.accept(
            new Proposal(
                new Measure(
                    scene.table(), new Aggregate.CountDistinct(column.name()), rows.conditions()),
                used,
                penalty));
      }
    }
  }
}
