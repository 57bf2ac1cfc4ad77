package org.tallystick.verification;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnUnit;

/** What the cells of a column are counted in, such as <i>thousands</i>. */
final class ColumnScale {
  private ColumnScale() {}

  /** What a cell is multiplied by to be in its unit; 1 for most columns. */
  static BigDecimal of(@Nullable Column column) {
    ColumnUnit unit = column == null ? null : column.meaning().unit();
    return unit == null ? BigDecimal.ONE : unit.multiplier();
  }

  /** The answer of a question in the unit of its column. */
  static BigDecimal inUnit(List<TableGuide> guides, Question question, BigDecimal answer) {
    if (question instanceof Question.Combine combine) {
      return combine.operation() == Question.Operation.DIFFERENCE
          ? inUnit(guides, combine.left(), answer)
          : answer;
    }
    if (!(question instanceof Question.Measure measure)
        || !(measure.aggregate() instanceof Aggregate.OfColumn of)) {
      return answer;
    }
    return guides.stream()
        .filter(guide -> guide.table().name().equals(measure.table()))
        .map(guide -> answer.multiply(of(guide.table().find(of.column()))))
        .findFirst()
        .orElse(answer);
  }
}
