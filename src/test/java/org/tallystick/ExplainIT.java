package org.tallystick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.consistency.Considered;
import org.tallystick.reader.ArticleReader;
import org.tallystick.report.Explanation;
import org.tallystick.report.Report;
import org.tallystick.verification.Verification;

/** What the checker tells of single figures, with the real models and data. */
class ExplainIT {
  private static FactChecker checker;
  private static Article releases;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws Exception {
    checker = FactChecker.create();
    releases = ArticleReader.create().read(Path.of("corpus", "releases", "article.json"));
  }

  @AfterAll
  static void close() {
    checker.close();
  }

  @Test
  void everyFindingAndVerdictOfAnArticleIsExplainedAsItIsReported() {
    Report report = checker.check(releases);
    for (Claim claim : report.claims().all()) {
      Explanation explanation = checker.explain(releases, claim.id());
      List<String> told =
          report.findings().stream()
              .filter(f -> f.claims().contains(claim.id()))
              .map(f -> f.id())
              .toList();
      List<String> explained =
          explanation.considered().stream()
              .filter(
                  c ->
                      c.outcome() == Considered.Outcome.INCONSISTENT
                          || c.outcome() == Considered.Outcome.IMPRECISE)
              .map(Considered::finding)
              .distinct()
              .sorted()
              .toList();
      assertEquals(told, explained, claim.id());
      Verification verification =
          report.verifications().stream()
              .filter(v -> v.claim().equals(claim.id()))
              .findFirst()
              .orElseThrow();
      boolean asked = verification.sql() != null;
      assertEquals(asked, explanation.tried().stream().anyMatch(t -> t.chosen()), claim.id());
    }
  }

  @Test
  void anUnknownClaimIsRefusedWithThoseThereAre() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> checker.explain(releases, "c99"));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("claim must be c1 to c"));
  }

  @Test
  void saysWhyAFigureIsNoClaim() {
    Article article = Article.of("Flight 22 left for Bergen with 40 passengers.");
    Explanation flight = checker.explain(article, new Span(7, 9));
    assertNull(flight.claim());
    assertEquals("22", java.util.Objects.requireNonNull(flight.passed()).text());
    Explanation passengers = checker.explain(article, new Span(31, 33));
    assertNotNull(passengers.claim());
    assertNull(checker.explain(article, new Span(0, 3)).passed());
  }

  @Test
  void theTableInAPageIsAskedAboutItsArticle() throws Exception {
    String page =
        "<main><h1>Boats carry more</h1><p>The Tern carried 41,200 passengers in 2019, the board of"
            + " the line said. The Gull carried 36,900 passengers in 2019, and the board was glad of"
            + " it all the same.</p><table><caption>Passengers by boat</caption><tr><th>Boat</th>"
            + "<th>Passengers 2018</th><th>Passengers 2019</th></tr><tr><td>Tern</td><td>39,100</td>"
            + "<td>41,200</td></tr><tr><td>Gull</td><td>35,000</td><td>39,600</td></tr><tr><td>Skua"
            + "</td><td>12,000</td><td>12,400</td></tr></table></main>";
    Article article =
        ArticleReader.create().read(Files.writeString(folder.resolve("p.html"), page));
    List<String> verdicts =
        checker.check(article).verifications().stream()
            .map(v -> v.stated() + " " + v.verdict().label())
            .toList();
    assertEquals(List.of("41,200 supported", "36,900 contradicted"), verdicts);
  }
}
