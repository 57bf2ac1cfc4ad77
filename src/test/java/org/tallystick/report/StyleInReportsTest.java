package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tallystick.article.Span;
import org.tallystick.style.StyleFinding;

/** What reports say of a figure that is not in the house's style; it is never an alarm. */
class StyleInReportsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Report styled() {
    Report sample = Samples.report();
    int at = sample.article().text().indexOf("10 percent") + 2;
    StyleFinding finding =
        new StyleFinding(
            "percent",
            "c2",
            new Span(at, at + 8),
            " percent",
            "In “10 percent”: the desk writes “%” (“%”).",
            "%");
    return new Report(
        sample.article(),
        sample.claims(),
        List.of(),
        List.of(),
        null,
        List.of(finding),
        Settled.NOTHING,
        List.of());
  }

  private static String write(ReportWriter writer) throws IOException {
    StringBuilder out = new StringBuilder();
    writer.write(styled(), out);
    return out.toString();
  }

  private static JsonNode valid(String schema, String json) throws IOException {
    try (InputStream in = Report.class.getResourceAsStream(schema)) {
      assertEquals(
          List.of(),
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Objects.requireNonNull(in, schema), InputFormat.JSON)
              .validate(json, InputFormat.JSON));
    }
    return JSON.readTree(json);
  }

  @Test
  void styleIsNoAlarm() {
    assertFalse(styled().hasErrors());
  }

  @Test
  void jsonHoldsIt() throws IOException {
    JsonNode style = valid("schema.json", write(ReportWriter.json())).at("/style/0");
    assertEquals("percent", style.get("rule").textValue());
    assertEquals("c2", style.get("claim").textValue());
    assertEquals(" percent", style.get("text").textValue());
    assertEquals("%", style.get("replacement").textValue());
  }

  @Test
  void textTellsItBehindTheFindings() throws IOException {
    String text = write(ReportWriter.text(80, false));
    assertTrue(
        text.contains("Not in the house style\n\n   In “10 percent”: the desk writes"), text);
    assertTrue(text.contains("No contradiction found"), text);
  }

  @Test
  void htmlLeadsToTheFigure() throws IOException {
    String page = write(ReportWriter.html());
    assertTrue(page.contains("Not in the house style"), page);
    int link = page.indexOf("<a href=\"#", page.indexOf("Not in the house style"));
    String id = page.substring(link + 10, page.indexOf('"', link + 10));
    assertTrue(page.contains("id=\"" + id + "\">10 percent"), id);
  }

  @Test
  void languageToolOffersWhatTheDeskWrites() throws IOException {
    JsonNode match =
        valid("languagetool-subset.json", write(ReportWriter.languageTool())).at("/matches/0");
    assertEquals("%", match.at("/replacements/0/value").textValue());
    assertEquals("style", match.at("/rule/issueType").textValue());
    assertEquals("style-percent", match.at("/rule/id").textValue());
  }

  @Test
  void sarifHasANote() throws IOException {
    JsonNode run = valid("sarif-subset.json", write(ReportWriter.sarif())).at("/runs/0");
    assertEquals("note", run.at("/results/0/level").textValue());
    assertEquals("style-percent", run.at("/results/0/ruleId").textValue());
    assertEquals("style-percent", run.at("/tool/driver/rules/0/id").textValue());
  }

  @Test
  void anAnnotationComments() throws IOException {
    JsonNode item =
        valid("annotations-subset.json", write(ReportWriter.annotations())).at("/items/0");
    assertEquals("commenting", item.get("motivation").textValue());
    assertEquals(" percent", item.at("/target/0/selector/0/exact").textValue());
  }

  @Test
  void wordHasAComment() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocxReport.write(styled(), null, out);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("comments.xml")) {
          String comments = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          assertTrue(comments.contains("the desk writes “%”"), comments);
          return;
        }
      }
    }
    throw new AssertionError("the Word file has no comments");
  }
}
