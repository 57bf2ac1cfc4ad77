package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.claim.Role;
import org.tallystick.claim.Word.Part;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.Condition;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.Operation;

/** What share of some rows meets conditions, or of the sum of a column belongs to some rows. */
final class ShareShape implements Shape {
  /** What is said of the whole stands in its noun phrase, what is said of the part elsewhere. */
  private static final int MISPLACED = 30;

  private static final int OUT_OF_FRAME = 120;

  /** What stands before a comma, from a preposition at the start of its clause. */
  private static final Pattern FRAME =
      Pattern.compile("(?:^|[:;–—]\\s*)((?i:in|among|of|at|within|for|on)\\s[^,;:]+),");

  private static final int SUM_UNASKED = 60;
  private static final int WITHOUT_MISSING = 10;
  private static final int CHANGE = 150;

  @Override
  public void propose(Scene scene, Consumer<Proposal> out) {
    if (!scene.kind().isShare()) {
      return;
    }
    boolean change = scene.claim().change() != null || scene.claim().role() == Role.CHANGE;
    int base = change ? CHANGE : 0;
    List<ColumnChoice> columns = ColumnChoice.of(scene);
    for (RowSet rows : scene.rows()) {
      if (rows.isEmpty()) {
        continue;
      }
      for (RowSet whole : rows.parts()) {
        int penalty = base + rows.penalty() + misplaced(scene, rows, whole);
        Set<Said> used = new LinkedHashSet<>(rows.words());
        used.addAll(scene.by(Cue.SHARE));
        shares(scene, rows, whole, used, penalty, out);
        for (ColumnChoice column : columns) {
          if (!column.column().isShare() && !uses(rows, column)) {
            sums(scene, rows, whole, column, used, penalty, out);
          }
        }
      }
    }
  }

  private static void shares(
      Scene scene, RowSet rows, RowSet whole, Set<Said> used, int penalty, Consumer<Proposal> out) {
    Measure part = rows(scene, rows.conditions());
    int head = RowsShape.head(scene, used) / 2 + RowsShape.single(rows);
    out.accept(
        new Proposal(
            new Combine(Operation.SHARE, part, rows(scene, whole.conditions())),
            used,
            penalty + head));
    List<Condition> known = new ArrayList<>(whole.conditions());
    for (Condition condition : rows.conditions()) {
      Column column = scene.guide().table().find(condition.column());
      if (column != null
          && column.profile().missing() > 0
          && !column.meaning().blankIsNo()
          && !whole.conditions().contains(condition)) {
        known.add(new Condition.Present(column.name()));
      }
    }
    if (known.size() > whole.conditions().size()) {
      out.accept(
          new Proposal(
              new Combine(Operation.SHARE, part, rows(scene, known)),
              used,
              penalty + head + WITHOUT_MISSING));
    }
  }

  private static void sums(
      Scene scene,
      RowSet rows,
      RowSet whole,
      ColumnChoice column,
      Set<Said> used,
      int penalty,
      Consumer<Proposal> out) {
    Aggregate sum = new Aggregate.OfColumn(Statistic.SUM, column.column().name());
    Set<Said> all = new LinkedHashSet<>(used);
    all.addAll(column.used());
    out.accept(
        new Proposal(
            new Combine(
                Operation.SHARE,
                new Measure(scene.table(), sum, rows.conditions()),
                new Measure(scene.table(), sum, whole.conditions())),
            all,
            penalty + column.penalty() + SUM_UNASKED));
  }

  private static boolean uses(RowSet rows, ColumnChoice column) {
    return rows.conditions().stream().anyMatch(c -> ColumnShape.on(c, column.column()));
  }

  private static int misplaced(Scene scene, RowSet rows, RowSet whole) {
    int penalty = 0;
    for (Found one : rows.found()) {
      boolean subject = one.words().stream().anyMatch(word -> word.part() == Part.SUBJECT);
      boolean after =
          one.words().stream().anyMatch(word -> word.span().start() >= scene.claim().span().end());
      boolean ofWhole = whole.found().contains(one);
      boolean framed = isFramed(scene, one);
      penalty += ofWhole != (framed || subject && after) ? framed ? OUT_OF_FRAME : MISPLACED : 0;
    }
    return penalty;
  }

  /** <i>In Oban, 40 percent …; among pupils who board, half …</i>: the frame says of what. */
  private static boolean isFramed(Scene scene, Found one) {
    int figure = scene.claim().span().start();
    if (one.words().isEmpty() || one.words().stream().anyMatch(w -> w.span().end() > figure)) {
      return false;
    }
    Phrasing phrasing = scene.phrasing();
    String before = phrasing.between(phrasing.start(), figure);
    Matcher frame = FRAME.matcher(before);
    int from = -1;
    int to = -1;
    while (frame.find()) {
      from = phrasing.start() + frame.start(1);
      to = phrasing.start() + frame.end();
    }
    int first = from;
    int last = to;
    return first >= 0
        && one.words().stream().allMatch(w -> w.span().start() >= first && w.span().end() <= last);
  }

  private static Measure rows(Scene scene, List<Condition> conditions) {
    return new Measure(scene.table(), RowsShape.ROWS, conditions);
  }
}
