package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.claim.Subject;
import org.tallystick.dataset.Aggregate;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Quantity;
import org.tallystick.quantity.Unit;
import org.tallystick.verification.Question.Measure;

/** How many rows meet conditions. */
final class RowsShape implements Shape {
  static final Aggregate ROWS = new Aggregate.CountRows();

  /** What is counted is not known to be what a row is. */
  private static final int OTHER_HEAD = 120;

  private static final int NO_CONDITION = 60;
  private static final int SINGLE = 80;

  @Override
  public void propose(Scene scene, Consumer<Proposal> out) {
    if (scene.kind() != Kind.COUNT || !scene.quantity().unit().equals(Unit.PLAIN)) {
      return;
    }
    if (scene.quantity().per() != null
        || scene.claim().change() != null
        || isBeyond(scene.quantity(), scene.guide())) {
      return;
    }
    for (RowSet rows : scene.rows()) {
      Set<Said> used = new LinkedHashSet<>(rows.words());
      Said head = scene.head();
      if (head != null && scene.guide().isRow(head)) {
        used.add(head);
      }
      int penalty =
          rows.penalty() + (rows.isEmpty() ? NO_CONDITION : 0) + head(scene, used) + single(rows);
      out.accept(new Proposal(new Measure(scene.table(), ROWS, rows.conditions()), used, penalty));
    }
  }

  /** Whether a figure is so far above the number of rows that it counts none of them. */
  static boolean isBeyond(Quantity stated, TableGuide guide) {
    BigDecimal value = stated.value();
    return value != null && value.compareTo(BigDecimal.valueOf(2 * guide.table().rows())) > 0;
  }

  /** That there is one row of what has one row is seldom what is said. */
  static int single(RowSet rows) {
    return rows.hasEntity() ? SINGLE : 0;
  }

  /** <i>It was 70</i>: what was said before is 70, no rows are. */
  private static boolean isPronoun(Scene scene) {
    Subject subject = scene.claim().subject();
    return subject != null && subject.head().matches("(?i)it|that|this");
  }

  /** What speaks against rows being what is counted. */
  static int head(Scene scene, Set<Said> used) {
    Said head = scene.head();
    if (head == null) {
      return isPronoun(scene) ? OTHER_HEAD : 0;
    }
    boolean row = scene.guide().isRow(head) || scene.guide().isCommon(head);
    return row || used.contains(head) || PlainWords.isGeneric(head.text()) ? 0 : OTHER_HEAD;
  }
}
