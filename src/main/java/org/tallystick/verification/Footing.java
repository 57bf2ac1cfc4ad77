package org.tallystick.verification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tallystick.claim.Claim;
import org.tallystick.dataset.Aggregate;
import org.tallystick.verification.Question.Combine;
import org.tallystick.verification.Question.Measure;
import org.tallystick.verification.Question.RankOf;

/**
 * What an article is known to stand on: figures of it that the data bear out, and that are hardly
 * borne out by chance, show that it is written from these data and of which columns it speaks.
 * Immutable.
 */
final class Footing {
  /** Nothing is known. */
  static final Footing NONE = new Footing(Map.of(), 0);

  private static final int FULL = 100;
  private static final int A_FIGURE = 20;

  /** One figure may be met by chance. */
  private static final int FEW = 2;

  private static final int MOST_FAVOUR = 60;
  private static final int A_TIME = 20;

  private final Map<String, Integer> columns;
  private final int level;

  private Footing(Map<String, Integer> columns, int level) {
    this.columns = Map.copyOf(columns);
    this.level = level;
  }

  /** What the claims with the questions that bear them out say. */
  static Footing of(Map<Claim, Question> borneOut) {
    Map<String, Integer> columns = new HashMap<>();
    int telling = 0;
    for (Map.Entry<Claim, Question> one : borneOut.entrySet()) {
      if (Chance.tells(one.getKey().quantity())) {
        telling++;
        columns(one.getValue()).forEach(column -> columns.merge(column, 1, Integer::sum));
      }
    }
    return telling < FEW ? NONE : new Footing(columns, Math.min(FULL, A_FIGURE * telling));
  }

  /** How sure it is that the article speaks of these data, 0–100. */
  int level() {
    return level;
  }

  /** What speaks for a question because others of the article are of its columns, from 0. */
  int favour(Question question) {
    Set<String> own = columns(question);
    int least = own.isEmpty() ? 0 : MOST_FAVOUR;
    for (String column : own) {
      least = Math.min(least, A_TIME * columns.getOrDefault(column, 0));
    }
    return least;
  }

  private static Set<String> columns(Question question) {
    Set<String> columns = new HashSet<>();
    question.conditions().forEach(c -> columns.add(question.table() + "\n" + c.column()));
    measured(question, columns);
    return columns;
  }

  private static void measured(Question question, Set<String> columns) {
    if (question instanceof Combine combine) {
      measured(combine.left(), columns);
      measured(combine.right(), columns);
    } else if (question instanceof RankOf rank) {
      columns.add(rank.table() + "\n" + rank.column());
    } else if (question instanceof Measure measure) {
      if (measure.aggregate() instanceof Aggregate.OfColumn of) {
        columns.add(measure.table() + "\n" + of.column());
      } else if (measure.aggregate() instanceof Aggregate.CountDistinct of) {
        columns.add(measure.table() + "\n" + of.column());
      }
    }
  }
}
