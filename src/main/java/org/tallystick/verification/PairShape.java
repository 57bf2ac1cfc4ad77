package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnRole;
import org.tallystick.dataset.Condition;
import org.tallystick.quantity.Kind;
import org.tallystick.quantity.Unit;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.Operation;

/** Two groups of rows, or two rows, beside each other: how much more, how many times as much. */
final class PairShape implements Shape {
  private static final int UNASKED = 80;
  private static final Set<String> LESS = Set.of("fewer", "less", "lower", "younger", "shorter");

  @Override
  public void propose(Scene scene, Consumer<Proposal> out) {
    List<Found[]> pairs = scene.pairs();
    if (pairs.isEmpty()) {
      return;
    }
    Operation operation = operation(scene);
    if (operation == null) {
      return;
    }
    boolean less =
        scene.phrasing().words().stream().anyMatch(w -> w.own() && LESS.contains(w.text()))
            || operation == Operation.DIFFERENCE && ChangeShape.isDown(scene);
    List<ColumnChoice> columns = ColumnChoice.of(scene);
    for (Found[] pair : pairs) {
      boolean turned = isTime(scene, pair[0]) ? less != isEarlier(pair[0], pair[1]) : less;
      Found left = turned ? pair[1] : pair[0];
      Found right = turned ? pair[0] : pair[1];
      for (RowSet rest : scene.rows()) {
        if (!rest.goesWith(left) || !rest.goesWith(right)) {
          continue;
        }
        propose(scene, operation, left, right, rest, columns, out);
      }
    }
  }

  private static void propose(
      Scene scene,
      Operation operation,
      Found left,
      Found right,
      RowSet rest,
      List<ColumnChoice> columns,
      Consumer<Proposal> out) {
    Set<Said> used = new LinkedHashSet<>(rest.and(left).words());
    used.addAll(right.words());
    used.addAll(scene.by(Cue.APART, Cue.UP, Cue.DOWN));
    int asked = scene.has(Cue.APART) || scene.kind() == Kind.MULTIPLE ? 0 : UNASKED;
    int penalty = rest.and(left).penalty() + new RowSet(List.of(right)).penalty() / 2 + asked;
    if (scene.kind() == Kind.PERCENTAGE_POINT) {
      used.addAll(scene.by(Cue.SHARE));
      scene.phrasing().words().stream()
          .filter(word -> word.text().matches("(?:percentage-?)?points?"))
          .forEach(used::add);
      for (RowSet whole : rest.parts()) {
        Question share = share(scene, rest, whole, left);
        out.accept(
            new Proposal(
                new Combine(operation, share, share(scene, rest, whole, right)), used, penalty));
      }
    } else if (scene.quantity().unit().equals(Unit.PLAIN) || scene.kind().isShare()) {
      Question of = rows(scene, rest.and(left).conditions());
      int head = scene.kind() == Kind.COUNT ? RowsShape.head(scene, used) : 0;
      out.accept(
          new Proposal(
              new Combine(operation, of, rows(scene, rest.and(right).conditions())),
              used,
              penalty + head));
    }
    for (ColumnChoice column : columns) {
      for (Statistic statistic : List.of(Statistic.SAME, Statistic.SUM, Statistic.MEAN)) {
        boolean entity = rest.and(left).hasEntity();
        boolean mean = statistic == Statistic.MEAN;
        if (entity != (statistic == Statistic.SAME)) {
          continue;
        }
        boolean average = scene.has(Cue.MEAN) || column.column().isShare();
        int unfit = entity || mean == average ? 0 : UNASKED;
        Set<Said> all = new LinkedHashSet<>(used);
        all.addAll(column.used());
        all.addAll(mean ? scene.by(Cue.MEAN) : Set.of());
        Aggregate aggregate = new Aggregate.OfColumn(statistic, column.column().name());
        out.accept(
            new Proposal(
                new Combine(
                    operation,
                    new Measure(scene.table(), aggregate, rest.and(left).conditions()),
                    new Measure(scene.table(), aggregate, rest.and(right).conditions())),
                all,
                penalty + column.penalty() + unfit));
      }
    }
  }

  private static boolean isTime(Scene scene, Found found) {
    Column column = scene.guide().table().find(found.condition().column());
    return column != null && column.meaning().role() == ColumnRole.TIME;
  }

  /** Whether one of two conditions on a column of time is of the earlier time. */
  private static boolean isEarlier(Found one, Found other) {
    return start(one.condition()).compareTo(start(other.condition())) < 0;
  }

  private static String start(Condition condition) {
    return condition instanceof Condition.During during
        ? during.first().toString()
        : condition instanceof Condition.OneOf oneOf ? oneOf.values().get(0).words() : "";
  }

  private static Question share(Scene scene, RowSet rest, RowSet whole, Found one) {
    List<Condition> conditions = new ArrayList<>(whole.and(one).conditions());
    return new Combine(
        Operation.SHARE, rows(scene, rest.and(one).conditions()), rows(scene, conditions));
  }

  private static org.tallystick.verification.Question.@org.jspecify.annotations.Nullable Operation
      operation(Scene scene) {
    if (scene.kind() == Kind.MULTIPLE) {
      return Operation.RATIO;
    }
    if (scene.kind().isShare()) {
      return scene.claim().change() != null ? Operation.CHANGE : null;
    }
    boolean apart = scene.has(Cue.APART) || scene.kind() == Kind.PERCENTAGE_POINT;
    return apart && scene.kind() != Kind.ORDINAL ? Operation.DIFFERENCE : null;
  }

  private static Measure rows(Scene scene, List<Condition> conditions) {
    return new Measure(scene.table(), RowsShape.ROWS, conditions);
  }
}
