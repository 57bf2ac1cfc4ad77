package org.tallystick;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.article.Article;
import org.tallystick.report.Report;
import org.tallystick.verification.Verdict;

/**
 * True and false statements about three small tables of different fields, with the real models:
 * {@code verification/statements}. A statement is false where any of its figures is contradicted,
 * else true where any is supported.
 */
class StatementsIT {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/tallystick/verification/statements");

  /** Decided in percent of all, and right in percent of those; raise them when more is. */
  private static final int DECIDED = 90;

  private static final int RIGHT = 90;

  /** The same of the statements by somebody who had not seen how they are read. */
  private static final int BLIND_DECIDED = 68;

  private static final int BLIND_RIGHT = 88;

  @ParameterizedTest
  @ValueSource(strings = {"lighthouses", "meals", "grants"})
  void statementsAboutATableAreToldTrueFromFalse(String name) throws IOException {
    int decided = 0;
    List<String> wrong = new ArrayList<>();
    List<String> lines = Files.readAllLines(FOLDER.resolve(name + ".tsv"));
    try (FactChecker checker =
        FactChecker.builder().data(List.of(FOLDER.resolve(name + ".csv").toString())).build()) {
      for (String line : lines) {
        String[] parts = line.split("\t");
        Boolean verdict = verdict(checker.check(Article.of(parts[1])));
        decided += verdict == null ? 0 : 1;
        if (verdict != null && verdict != Boolean.parseBoolean(parts[0])) {
          wrong.add(parts[1]);
        }
      }
    }
    assertTrue(decided * 100 >= DECIDED * lines.size(), name + ": decided " + decided);
    assertTrue((decided - wrong.size()) * 100 >= RIGHT * decided, name + ": wrong " + wrong);
  }

  /** A line is a table's file, whether the statement is true, and the statement. */
  @Test
  void statementsWrittenBlindAboutManyTablesAreToldTrueFromFalse() throws IOException {
    Path folder = FOLDER.resolve("blind");
    List<String> lines = Files.readAllLines(folder.resolve("statements.tsv"));
    int decided = 0;
    int right = 0;
    try (FactChecker checker = FactChecker.create()) {
      for (String line : lines) {
        String[] parts = line.split("\t");
        String table = folder.resolve(parts[0]).toString();
        Article article = Article.builder(parts[2]).data(List.of(table)).build();
        Boolean verdict = verdict(checker.check(article));
        decided += verdict == null ? 0 : 1;
        right += verdict != null && verdict == Boolean.parseBoolean(parts[1]) ? 1 : 0;
      }
    }
    assertTrue(decided * 100 >= BLIND_DECIDED * lines.size(), "decided " + decided);
    assertTrue(right * 100 >= BLIND_RIGHT * decided, "right " + right + " of " + decided);
  }

  private static @Nullable Boolean verdict(Report report) {
    boolean supported = false;
    for (var verification : report.verifications()) {
      if (verification.verdict() instanceof Verdict.Contradicted) {
        return false;
      }
      supported |= verification.verdict() instanceof Verdict.Supported;
    }
    return supported ? true : null;
  }
}
