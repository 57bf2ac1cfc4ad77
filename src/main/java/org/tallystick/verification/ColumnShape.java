package org.tallystick.verification;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.dataset.ColumnUnit;
import org.tallystick.dataset.Condition;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;
import org.tallystick.verification.Question.Measure;

/** A figure of a column: a cell that an entity names, a sum, an average, an extreme. */
final class ColumnShape implements Shape {
  private static final int UNASKED = 70;
  private static final int OTHER_HEAD = 90;
  private static final int NOT_SHARE = 100;
  private static final int OTHER_UNIT = 150;
  private static final int IGNORED_CUE = 100;
  private static final int NONSENSE = -1;

  @Override
  public void propose(Scene scene, Consumer<Proposal> out) {
    Kind kind = scene.kind();
    if (kind == Kind.ORDINAL || kind == Kind.MULTIPLE || kind == Kind.PERCENTAGE_POINT) {
      return;
    }
    for (ColumnChoice choice : ColumnChoice.of(scene)) {
      int unit = unit(scene, choice.column()) + head(scene, choice);
      for (RowSet rows : scene.rows()) {
        boolean itself =
            rows.conditions().stream().anyMatch(c -> c.column().equals(choice.column().name()));
        if (itself) {
          continue;
        }
        for (Statistic statistic : Statistic.values()) {
          int fit = fit(scene, choice.column(), rows, statistic);
          if (fit >= 0) {
            out.accept(proposal(scene, choice, rows, statistic, unit + fit));
          }
        }
      }
    }
  }

  private static Proposal proposal(
      Scene scene, ColumnChoice choice, RowSet rows, Statistic statistic, int penalty) {
    Set<Said> used = new LinkedHashSet<>(rows.words());
    used.addAll(choice.used());
    Cue cue = cue(statistic);
    if (cue != null) {
      used.addAll(scene.by(cue));
    }
    if (statistic == Statistic.SAME) {
      used.addAll(scene.by(Cue.MOST, Cue.LEAST));
    }
    Said whole = scene.head();
    if (choice.column().isShare()
        && choice.column().size() > 0
        && whole != null
        && choice.column().unsaid(scene.phrasing().words()) == 0) {
      used.add(whole);
    }
    if (choice.column().isAverage()) {
      used.addAll(scene.by(Cue.MEAN, Cue.MEDIAN));
    }
    Aggregate aggregate = new Aggregate.OfColumn(statistic, choice.column().name());
    return new Proposal(
        new Measure(scene.table(), aggregate, rows.conditions()),
        used,
        penalty + choice.penalty() + rows.penalty());
  }

  /** What speaks against a statistic; {@link #NONSENSE} where it makes none. */
  private static int fit(Scene scene, ColumnSense column, RowSet rows, Statistic statistic) {
    boolean average = scene.has(Cue.MEAN) || scene.has(Cue.MEDIAN);
    return switch (statistic) {
      case SAME ->
          rows.isEmpty()
              ? NONSENSE
              : (rows.hasEntity() ? 0 : IGNORED_CUE) + (rows.isOfSeveral() ? IGNORED_CUE : 0);
      case SUM ->
          !column.isAdditive() || rows.hasEntity() || isAge(scene)
              ? NONSENSE
              : scene.has(Cue.SUM) ? 0 : UNASKED + (average ? IGNORED_CUE : 0);
      case MEAN -> scene.has(Cue.MEAN) ? column.isAverage() ? UNASKED : 0 : NONSENSE;
      case MEDIAN -> scene.has(Cue.MEDIAN) ? column.isAverage() ? UNASKED : 0 : NONSENSE;
      case MAX -> scene.has(Cue.MOST) ? 0 : NONSENSE;
      case MIN -> scene.has(Cue.LEAST) ? 0 : NONSENSE;
    };
  }

  private static boolean isAge(Scene scene) {
    return scene.kind() == Kind.AGE || scene.kind() == Kind.DURATION;
  }

  private static @Nullable Cue cue(Statistic statistic) {
    return switch (statistic) {
      case SUM -> Cue.SUM;
      case MEAN -> Cue.MEAN;
      case MEDIAN -> Cue.MEDIAN;
      case MIN -> Cue.LEAST;
      case MAX -> Cue.MOST;
      case SAME -> null;
    };
  }

  /** A count of something is no figure of a column that something else names. */
  private static int head(Scene scene, ColumnChoice choice) {
    Said head = scene.head();
    if (scene.kind() != Kind.COUNT || head == null || choice.used().contains(head)) {
      return 0;
    }
    return PlainWords.isGeneric(head.text()) ? 0 : OTHER_HEAD;
  }

  /** What speaks against the unit of a column. */
  private static int unit(Scene scene, ColumnSense column) {
    if (scene.kind().isShare()) {
      return column.isShare() ? 0 : NOT_SHARE;
    }
    if (column.isShare()) {
      return NOT_SHARE;
    }
    ColumnUnit unit = column.column().meaning().unit();
    Unit stated = scene.quantity().unit();
    boolean other = unit != null && !unit.isPlain() && !unit.unit().equals(stated);
    boolean elsewhere =
        !stated.equals(Unit.PLAIN)
            && !column.isIn(stated)
            && scene.guide().columns().stream().anyMatch(one -> one.isIn(stated));
    return other || elsewhere ? OTHER_UNIT : 0;
  }

  /** Whether a condition is on a column. */
  static boolean on(Condition condition, ColumnSense column) {
    return condition.column().equals(column.name());
  }
}
