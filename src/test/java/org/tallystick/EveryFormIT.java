package org.tallystick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.reader.ArticleReader;
import org.tallystick.reader.EveryForm;
import org.tallystick.report.Report;

/**
 * One article in every form gives the same claims, findings and verdicts, and each span of theirs
 * leads back to the source.
 */
class EveryFormIT {
  private static final Path CORPUS = Path.of("corpus/releases");

  @TempDir private Path folder = Path.of("");

  @Test
  void everyFormGivesTheSameReport() throws IOException {
    Article article = ArticleReader.create().read(CORPUS.resolve("article.json"));
    EveryForm forms =
        new EveryForm(
            Objects.requireNonNull(article.headline()),
            List.of(article.body().split("\n\n")),
            Objects.requireNonNull(article.date()));
    ArticleReader reader = ArticleReader.create().withDate(article.date());
    List<String> data = List.of(CORPUS.resolve("data/releases.csv").toString());
    try (FactChecker plain = FactChecker.create();
        FactChecker checker = FactChecker.builder().data(data).build()) {
      List<String> expected = said(plain.check(article));
      assertFalse(expected.isEmpty());
      for (Map.Entry<String, byte[]> form : forms.files().entrySet()) {
        Path file = Files.write(folder.resolve(form.getKey()), form.getValue());
        Report report = checker.check(reader.read(file));
        assertEquals(expected, said(report), form.getKey());
        assertMapped(report, form.getKey());
      }
    }
  }

  /** Everything that a report says, by the text it says it of. */
  private static List<String> said(Report report) {
    List<String> said = new ArrayList<>();
    report.claims().all().forEach(claim -> said.add(claim.toString()));
    report.findings().forEach(finding -> said.add(finding.toString()));
    report
        .verifications()
        .forEach(
            verification ->
                said.add(
                    verification.claim()
                        + " "
                        + verification.verdict()
                        + " "
                        + verification.found()
                        + " "
                        + verification.sql()));
    return said;
  }

  private static void assertMapped(Report report, String name) {
    List<Span> spans = new ArrayList<>(report.claims().sentences());
    report.claims().all().stream().map(Claim::span).forEach(spans::add);
    report.findings().forEach(f -> f.evidence().forEach(evidence -> spans.add(evidence.span())));
    for (Span span : spans) {
      Place start = report.article().sources().start(span);
      assertNotNull(start, name + " " + span);
      assertNotNull(report.article().sources().end(span), name + " " + span);
    }
  }
}
