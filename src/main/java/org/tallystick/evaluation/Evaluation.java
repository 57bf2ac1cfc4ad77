package org.tallystick.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tallystick.article.Article;
import org.tallystick.report.Report;

/**
 * How a checker does on a corpus.
 *
 * @param scores one a case, in the corpus' order
 */
public record Evaluation(List<CaseScore> scores) {
  /** Copies the list. */
  public Evaluation {
    scores = List.copyOf(scores);
  }

  /**
   * Checks each article of a corpus.
   *
   * @param checker such as {@code FactChecker::check}
   */
  public static Evaluation of(Corpus corpus, Function<Article, Report> checker) {
    List<CaseScore> scores = new ArrayList<>();
    for (Corpus.Case one : corpus.cases()) {
      scores.add(CaseScore.of(one, checker.apply(one.article())));
    }
    return new Evaluation(scores);
  }

  /** Everything that is not as it was known to be, a line each; empty if all is. */
  public List<String> changes() {
    return scores.stream()
        .flatMap(score -> score.changes().stream().map(change -> score.name() + ": " + change))
        .toList();
  }

  /** All cases together, under a name. */
  public CaseScore total(String name) {
    return scores.stream().reduce(CaseScore.nothing(name), CaseScore::plus);
  }
}
