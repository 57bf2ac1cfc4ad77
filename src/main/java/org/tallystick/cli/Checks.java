package org.tallystick.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.tallystick.FactChecker;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.dataset.EvidenceRows;
import org.tallystick.report.Explanation;
import org.tallystick.report.Report;

/** What the commands ask of a {@link FactChecker}. Safe for several threads. */
interface Checks extends AutoCloseable {
  /** How many rows are shown behind a verdict. */
  int MOST_ROWS = 10;

  /** Checks one article. */
  Report check(Article article);

  /** Checks one article, and lays its figures against those of the text it was written from. */
  Report compare(Article article, Article source);

  /** What an article says in numbers. */
  Claims extract(Article article);

  /** How a claim came to be. */
  Explanation explain(Article article, String claim);

  /** How what stands at places of the text came to be, or why it is no claim, one a place. */
  List<Explanation> explain(Article article, List<Span> places);

  /** The rows of the data behind the verdicts of a report, by their SQL. */
  Map<String, EvidenceRows> rows(Report report);

  /** Loads every model now, side by side, instead of each at first need. */
  void load();

  /** The sources of data that could not be used, one line each. */
  List<String> problems();

  @Override
  void close();

  /** Opens a checker. */
  @FunctionalInterface
  interface Factory {
    /**
     * Opens a checker.
     *
     * @throws IllegalArgumentException if an option has no such value, a rule that is not there
     * @throws IOException if a file that an option names cannot be read
     */
    Checks open(CheckerOptions options) throws IOException;
  }

  /** A checker over the real models. */
  static Checks open(CheckerOptions options) throws IOException {
    FactChecker.Builder builder =
        FactChecker.builder()
            .data(options.data())
            .showConsistent(options.showConsistent())
            .showNew(options.showNew())
            .decisions(options.decisions())
            .style(options.style())
            .showDisputes(options.showDisputes());
    options.without().forEach(builder::without);
    FactChecker checker = builder.build();
    return new Checks() {
      @Override
      public Report check(Article article) {
        return checker.check(article);
      }

      @Override
      public Report compare(Article article, Article source) {
        return checker.compare(article, source);
      }

      @Override
      public Claims extract(Article article) {
        return checker.extract(article);
      }

      @Override
      public Explanation explain(Article article, String claim) {
        return checker.explain(article, claim);
      }

      @Override
      public List<Explanation> explain(Article article, List<Span> places) {
        return checker.explain(article, places);
      }

      @Override
      public Map<String, EvidenceRows> rows(Report report) {
        return checker.rows(report, MOST_ROWS);
      }

      @Override
      public void load() {
        checker.load();
      }

      @Override
      public List<String> problems() {
        return checker.problems();
      }

      @Override
      public void close() {
        checker.close();
      }
    };
  }
}
