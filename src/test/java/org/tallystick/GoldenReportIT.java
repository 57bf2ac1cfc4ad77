package org.tallystick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.article.Article;
import org.tallystick.reader.ArticleReader;
import org.tallystick.report.Report;
import org.tallystick.report.ReportSchema;
import org.tallystick.report.ReportWriter;

/**
 * Whole articles and the whole reports on them, with the real models. A case is a folder {@code
 * golden/<case>} or {@code corpus/<case>} with {@code article.json} or {@code article.txt} and
 * {@code report.json}; with {@code -Dgolden.update} the reports are written anew, to be read before
 * they are committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenReportIT {
  private static final List<Path> CASES =
      List.of(Path.of("src/test/resources/org/tallystick/golden"), Path.of("corpus"));
  private static final boolean UPDATE = System.getProperty("golden.update") != null;

  private FactChecker checker = FactChecker.create();

  @BeforeAll
  void open() {
    checker = FactChecker.create();
  }

  @AfterAll
  void close() {
    checker.close();
  }

  @TestFactory
  List<DynamicTest> reports() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path cases : CASES) {
      tests.addAll(reports(cases));
    }
    return tests;
  }

  private List<DynamicTest> reports(Path cases) throws IOException {
    try (Stream<Path> folders = Files.list(cases)) {
      List<DynamicTest> tests =
          folders
              .filter(Files::isDirectory)
              .sorted()
              .map(
                  folder ->
                      DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
              .toList();
      assertFalse(tests.isEmpty(), "there must be a golden case in " + cases);
      return tests;
    }
  }

  private void check(Path folder) throws IOException {
    Path json = folder.resolve("article.json");
    Article article =
        ArticleReader.create().read(Files.exists(json) ? json : folder.resolve("article.txt"));
    Report report = checker.check(article);
    String written = write(ReportWriter.indentedJson(), report);

    assertEquals(List.of(), ReportSchema.violations(written));
    assertSpansGiveTheirText(new ObjectMapper().readTree(written), article.text());
    assertEquals(written, write(ReportWriter.indentedJson(), checker.check(article)), "twice");

    Path golden = folder.resolve("report.json");
    if (UPDATE) {
      Files.writeString(golden, written);
    }
    assertTrue(Files.exists(golden), "no " + golden + " yet: run with -Dgolden.update");
    assertEquals(Files.readString(golden), written);
  }

  private static String write(ReportWriter writer, Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    writer.write(report, out);
    return out.toString();
  }

  private static void assertSpansGiveTheirText(JsonNode report, String text) {
    for (JsonNode claim : report.get("claims")) {
      assertSpan(claim, text);
      JsonNode sentence = claim.get("sentence");
      assertTrue(
          sentence.get("start").intValue() <= claim.get("start").intValue()
              && claim.get("end").intValue() <= sentence.get("end").intValue()
              && sentence.get("end").intValue() <= text.length(),
          claim.toString());
    }
    for (JsonNode finding : report.get("findings")) {
      for (JsonNode span : finding.get("spans")) {
        assertSpan(span, text);
      }
    }
  }

  private static void assertSpan(JsonNode node, String text) {
    assertEquals(
        node.get("text").textValue(),
        text.substring(node.get("start").intValue(), node.get("end").intValue()));
  }
}
