package org.tallystick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.article.Article;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;

/**
 * Articles with a planted slip, and clean ones that tempt, with the real models. A slip is caught
 * when a finding rests on two of the figures that cannot all be right, or quotes them.
 */
class PlantedSlipsIT {
  private static final Path FOLDER = Path.of("src/test/resources/org/tallystick/consistency");

  private static FactChecker checker;

  @BeforeAll
  static void open() {
    checker = FactChecker.create();
  }

  @AfterAll
  static void close() {
    checker.close();
  }

  /** What is caught today; raise it when more is. */
  @ParameterizedTest
  @CsvSource({
    "slips.jsonl, 117",
    "slips-unseen.jsonl, 59",
    "slips-blind.jsonl, 57",
    "slips-blind2.jsonl, 87",
    "slips-blind3.jsonl, 39",
    "slips-blind4.jsonl, 40",
    "slips-blind5.jsonl, 42",
    "slips-blind6.jsonl, 32"
  })
  void cleanArticlesAreSilentAndSlipsAreCaught(String file, int atLeast) throws IOException {
    List<String> falseAlarms = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int caught = 0;
    for (String line : Files.readAllLines(FOLDER.resolve(file))) {
      JsonNode one = new ObjectMapper().readTree(line);
      List<Finding> findings = findings(one);
      if (one.get("expected").isEmpty()) {
        findings.forEach(finding -> falseAlarms.add(one.get("id") + ": " + finding.message()));
      }
      for (JsonNode group : one.get("expected")) {
        if (findings.stream().anyMatch(finding -> rests(finding, group))) {
          caught++;
        } else {
          missed.add(one.get("id").textValue());
        }
      }
    }
    assertEquals(List.of(), falseAlarms);
    assertTrue(caught >= atLeast, caught + " caught; missed " + missed);
  }

  private static List<Finding> findings(JsonNode one) {
    Article.Builder article = Article.builder(one.get("body").textValue());
    String headline = one.get("headline").textValue();
    if (!headline.isEmpty()) {
      article.headline(headline);
    }
    if (one.has("date")) {
      article.date(LocalDate.parse(one.get("date").textValue()));
    }
    return checker.check(article.build()).findings().stream()
        .filter(finding -> finding.agreement() == Agreement.INCONSISTENT)
        .toList();
  }

  private static boolean rests(Finding finding, JsonNode group) {
    int figures = 0;
    for (JsonNode figure : group) {
      String written = figure.textValue();
      boolean evidence =
          finding.evidence().stream()
              .anyMatch(e -> written.contains(e.text()) || e.text().contains(written));
      if (evidence || finding.message().contains(written)) {
        figures++;
      }
    }
    return figures >= Math.min(2, group.size());
  }
}
