package org.tallystick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tallystick.article.Article;
import org.tallystick.consistency.Agreement;
import org.tallystick.consistency.Finding;
import org.tallystick.report.Report;

/**
 * Releases, true stories written from them, and the same stories with one slip planted, with the
 * real models: {@code consistency/pairs.jsonl}. A slip names the words that it replaces, the words
 * put there, and the figure that is wrong.
 */
class SourcePairsIT {
  private static final Path PAIRS =
      Path.of("src/test/resources/org/tallystick/consistency/pairs.jsonl");

  /** What is caught today, of 184; raise it when more is. */
  private static final int CAUGHT = 121;

  private static FactChecker checker;

  @BeforeAll
  static void open() {
    checker = FactChecker.create();
  }

  @AfterAll
  static void close() {
    checker.close();
  }

  @Test
  void trueStoriesAreSilentAndSlipsAreCaught() throws IOException {
    List<String> falseAlarms = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int slips = 0;
    for (String line : Files.readAllLines(PAIRS)) {
      JsonNode pair = new ObjectMapper().readTree(line);
      Article source = Article.of(pair.get("source").textValue());
      for (JsonNode story : pair.get("stories")) {
        String text = story.get("story").textValue();
        differences(text, source).forEach(finding -> falseAlarms.add(finding.message()));
        for (JsonNode slip : story.get("slips")) {
          String by = slip.get("by").textValue();
          String wrong = text.replace(slip.get("replace").textValue(), by);
          int start = wrong.indexOf(by);
          slips++;
          if (differences(wrong, source).stream()
              .noneMatch(finding -> touches(finding, start, start + by.length()))) {
            missed.add(by);
          }
        }
      }
    }
    assertEquals(List.of(), falseAlarms);
    assertTrue(
        slips - missed.size() >= CAUGHT, slips - missed.size() + " caught; missed " + missed);
  }

  private static List<Finding> differences(String story, Article source) {
    Report report = checker.compare(Article.of(story), source);
    return report.findings().stream()
        .filter(finding -> finding.rule().startsWith("source-"))
        .filter(finding -> finding.agreement() == Agreement.INCONSISTENT)
        .toList();
  }

  private static boolean touches(Finding finding, int start, int end) {
    return finding.evidence().stream()
        .filter(evidence -> evidence.document() == Finding.Document.ARTICLE)
        .anyMatch(evidence -> evidence.span().start() < end && evidence.span().end() > start);
  }
}
