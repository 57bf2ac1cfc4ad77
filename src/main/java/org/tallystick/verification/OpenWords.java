package org.tallystick.verification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tallystick.dataset.Aggregate;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.RankOf;
import org.tallystick.verification.Reading.Check;

/**
 * What a reading leaves open: the telling words of the figure's clause that it does not account
 * for. A run of words that the table holds nowhere may be its theme: what all its rows are about.
 *
 * @param words the words, without those of the theme
 * @param theme the words that are taken for the theme
 */
record OpenWords(List<Said> words, List<Said> theme) {
  private static final int DOUBLE = 2;

  OpenWords {
    words = List.copyOf(words);
    theme = List.copyOf(theme);
  }

  static OpenWords of(Statement statement, Reading reading) {
    Set<Said> asked = asked(statement, reading);
    Said only = new Uniqueness(statement).only();
    boolean counts = countsRows(reading);
    List<Said> open = new ArrayList<>();
    for (Said word : statement.words()) {
      boolean known =
          reading.used().contains(word)
              || asked.contains(word)
              || statement.outer().contains(word)
              || isOutcomeOf(statement, reading, word)
              || !word.equals(only)
                  && isLight(statement, word)
                  && !(counts && OutcomeIndex.of(word) != null)
              || statement.guide().isCommon(word);
      if (!known && !statement.areParted(word.index(), statement.from())) {
        open.add(word);
      }
    }
    Set<Said> theme = new LinkedHashSet<>(Theme.of(statement, open));
    return new OpenWords(
        open.stream().filter(word -> !theme.contains(word)).toList(), List.copyOf(theme));
  }

  /** Whether a column of which the reading asks is of those who had an outcome: <i>winner</i>. */
  private static boolean isOutcomeOf(Statement statement, Reading reading, Said word) {
    String outcome = OutcomeIndex.of(word);
    if (outcome == null) {
      return false;
    }
    return columns(reading).stream()
        .map(name -> statement.guide().table().find(name))
        .filter(Objects::nonNull)
        .anyMatch(c -> c.words().stream().anyMatch(w -> outcome.equals(OutcomeIndex.of(w))));
  }

  /** Whether the figure is a number of rows, so that it matters what each did. */
  private static boolean countsRows(Reading reading) {
    Check first = reading.checks().get(0);
    return first.stated()
        && first.question() instanceof Measure measure
        && measure.aggregate() instanceof Aggregate.CountRows;
  }

  /** The words that name a column of which the reading asks, wherever they stand. */
  private static Set<Said> asked(Statement statement, Reading reading) {
    Set<String> columns = columns(reading);
    Set<Said> asked = new LinkedHashSet<>();
    for (HeaderMention header : statement.headers()) {
      if (!header.measure() && columns.contains(header.column().name())) {
        asked.addAll(statement.within(header.from(), header.to()));
      }
    }
    return asked;
  }

  private static Set<String> columns(Reading reading) {
    Set<String> columns = new LinkedHashSet<>();
    reading.checks().forEach(check -> addColumns(check.question(), columns));
    return columns;
  }

  private static void addColumns(Question question, Set<String> columns) {
    question.conditions().forEach(condition -> columns.add(condition.column()));
    if (question instanceof Combine combine) {
      addColumns(combine.left(), columns);
      addColumns(combine.right(), columns);
    } else if (question instanceof RankOf rank) {
      columns.add(rank.column());
    } else if (question instanceof Measure measure) {
      if (measure.aggregate() instanceof Aggregate.OfColumn of) {
        columns.add(of.column());
      } else if (measure.aggregate() instanceof Aggregate.CountDistinct distinct) {
        columns.add(distinct.column());
      }
    }
  }

  private static boolean isLight(Statement statement, Said word) {
    boolean light =
        word.weight() == 0
            || statement.isVerb(word)
            || StatementWords.SPANNING.contains(word.text())
            || StatementWords.AGAINST.contains(word.text());
    return light && !StatementWords.changes(word);
  }

  /** How much is left open, from 0: words that say how a figure is made count twice. */
  int weight() {
    return words.stream().mapToInt(OpenWords::weight).sum();
  }

  private static int weight(Said word) {
    return StatementWords.changes(word)
            || StatementWords.ONLY.contains(word.text())
            || OutcomeIndex.of(word) != null
        ? DOUBLE
        : 1;
  }
}
