package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.dataset.Aggregate;
import org.tallystick.dataset.Aggregate.Statistic;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.Operation;

/**
 * The figure is how far two columns of a row are apart: <i>in Tain they scored 9 points more than
 * they allowed, it gained 1,200 people from 1991 to 2001</i>.
 */
final class ColumnsApartReading implements ReadingShape {
  private static final int PAIR = 2;

  @Override
  public void propose(Statement statement, RowChoices rows, Consumer<Reading> out) {
    Set<Cue> cues = Cue.in(statement.words()).keySet();
    boolean down = cues.contains(Cue.DOWN);
    boolean apart = cues.contains(Cue.APART) || cues.contains(Cue.UP) || down;
    List<HeaderMention> named = named(statement);
    if (!apart || named.size() != PAIR || !FigureColumns.isAmount(statement)) {
      return;
    }
    Set<Said> said = new LinkedHashSet<>();
    Cue.in(statement.words()).forEach((cue, words) -> add(cue, words, said));
    for (RowChoice all : rows.all(List.of())) {
      RowChoice row =
          all.without(named.get(0).column().name()).without(named.get(1).column().name());
      if (row.isEmpty()) {
        continue;
      }
      Set<Said> used = new LinkedHashSet<>(row.used());
      used.addAll(said);
      used.addAll(statement.within(statement.from(), statement.to()));
      used.addAll(CountReading.nouns(statement));
      named.forEach(h -> used.addAll(statement.within(h.from(), h.to())));
      propose(statement, row, named.get(0), named.get(1), used, out);
      propose(statement, row, named.get(1), named.get(0), used, out);
    }
  }

  private static void add(Cue cue, Set<Said> words, Set<Said> said) {
    if (cue == Cue.APART || cue == Cue.UP || cue == Cue.DOWN) {
      said.addAll(words);
    }
  }

  private static void propose(
      Statement statement,
      RowChoice row,
      HeaderMention more,
      HeaderMention less,
      Set<Said> used,
      Consumer<Reading> out) {
    Question left = cell(statement, row, more);
    Question right = cell(statement, row, less);
    out.accept(Reading.of(new Combine(Operation.DIFFERENCE, left, right), used, 0));
  }

  private static Question cell(Statement statement, RowChoice row, HeaderMention header) {
    Aggregate cell = new Aggregate.OfColumn(Statistic.SAME, header.column().name());
    return new Measure(statement.table(), cell, row.conditions());
  }

  /** The columns of figures that words of their own name, each at its own place. */
  private static List<HeaderMention> named(Statement statement) {
    List<HeaderMention> named = new ArrayList<>();
    for (HeaderMention header : statement.headers()) {
      boolean alone =
          statement.headers().stream()
              .noneMatch(
                  h ->
                      h.column() != header.column()
                          && h.from() < header.to()
                          && header.from() < h.to());
      boolean again = named.stream().anyMatch(h -> h.column() == header.column());
      if (header.column().figures() && !header.measure() && alone && !again) {
        named.add(header);
      }
    }
    return named;
  }
}
