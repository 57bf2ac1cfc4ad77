package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.SourceMap;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;

/** The forms that other programs' standards prescribe, each against its schema. */
class StandardFormsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String write(ReportWriter writer, Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    writer.write(report, out);
    assertEquals(1, out.toString().lines().count());
    return out.toString();
  }

  private static JsonNode valid(String schema, String json) throws IOException {
    try (InputStream in = StandardFormsTest.class.getResourceAsStream(schema)) {
      assertEquals(
          List.of(),
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Objects.requireNonNull(in, schema), InputFormat.JSON)
              .validate(json, InputFormat.JSON));
    }
    return JSON.readTree(json);
  }

  private static Report with(Article article) {
    Report sample = Samples.report();
    Claims claims = sample.claims();
    return new Report(
        article,
        new Claims(
            article,
            claims.all(),
            claims.links(),
            claims.periods(),
            claims.sentences(),
            claims.warnings()),
        sample.findings(),
        sample.verifications(),
        sample.warnings());
  }

  private static Article mapped(SourceMap sources, String id) {
    Article sample = Samples.article();
    return Article.builder(sample.body())
        .id(id)
        .headline(sample.headline())
        .date(sample.date())
        .sources(sources)
        .build();
  }

  @Test
  void sarifHoldsTheTextThatItsPlacesCountOn() throws IOException {
    JsonNode log = valid("sarif-subset.json", write(ReportWriter.sarif(), Samples.report()));
    JsonNode run = log.at("/runs/0");
    String text = run.at("/artifacts/0/contents/text").textValue();
    assertEquals(Samples.article().text(), text);
    assertEquals(2, run.get("results").size());
    JsonNode result = run.at("/results/0");
    assertEquals("share-of-total", result.get("ruleId").textValue());
    assertEquals("error", result.get("level").textValue());
    assertEquals(3, result.get("relatedLocations").size());
    JsonNode region = result.at("/locations/0/physicalLocation/region");
    int start = region.get("charOffset").intValue();
    assertEquals("10 percent", text.substring(start, start + region.get("charLength").intValue()));
  }

  @Test
  void sarifTellsLineAndColumnWhereTheArticleWasReadFromText() throws IOException {
    SourceMap lines =
        SourceMap.builder().add(0, Samples.article().text().length(), new Place.Line(7, 1)).build();
    String json = write(ReportWriter.sarif(), with(mapped(lines, "desk/ürban renewal.txt:3")));
    JsonNode run = valid("sarif-subset.json", json).at("/runs/0");
    assertTrue(run.at("/artifacts/0/contents").isMissingNode());
    assertEquals(
        "desk/%C3%BCrban%20renewal.txt%3A3", run.at("/artifacts/0/location/uri").textValue());
    JsonNode region = run.at("/results/0/locations/0/physicalLocation/region");
    int column = Samples.article().text().indexOf("10 percent") + 1;
    assertEquals(7, region.get("startLine").intValue());
    assertEquals(column, region.get("startColumn").intValue());
    assertEquals(column + 10, region.get("endColumn").intValue());
  }

  @Test
  void annotationsQuoteCountAndPoint() throws IOException {
    SourceMap page =
        SourceMap.builder().add(0, 500, new Place.Node("/html/body[1]/p[1]/text()[1]", 4)).build();
    String json = write(ReportWriter.annotations(), with(mapped(page, "port")));
    JsonNode items = valid("annotations-subset.json", json).get("items");
    assertEquals(2, items.size());
    JsonNode selectors = items.at("/0/target/0/selector");
    int start = Samples.article().text().indexOf("10 percent");
    assertEquals("10 percent", selectors.at("/0/exact").textValue());
    assertEquals(start, selectors.at("/1/start").intValue());
    assertEquals("/html/body[1]/p[1]/text()[1]", selectors.at("/2/value").textValue());
    assertEquals(start + 4, selectors.at("/2/refinedBy/start").intValue());
  }

  @Test
  void languageToolMarksEveryFigureOfAFinding() throws IOException {
    JsonNode matches =
        valid("languagetool-subset.json", write(ReportWriter.languageTool(), Samples.report()))
            .get("matches");
    assertEquals(5, matches.size());
    String text = Samples.article().text();
    for (JsonNode match : matches) {
      int start = match.get("offset").intValue();
      String figure = text.substring(start, start + match.get("length").intValue());
      JsonNode context = match.get("context");
      int inside = context.get("offset").intValue();
      assertEquals(
          figure,
          context
              .get("text")
              .textValue()
              .substring(inside, inside + context.get("length").intValue()));
      assertTrue(match.get("sentence").textValue().contains(figure), match.toString());
    }
  }

  @Test
  void onlyWhatAPersonConfirmedIsReviewed() throws IOException {
    Report report = Samples.report();
    JsonNode none = JSON.readTree(write(ReportWriter.claimReview(), report));
    assertEquals(0, none.get("@graph").size());
    String finding = Fingerprint.of(report.findings().get(0), report.claims());
    Decisions decisions =
        new Decisions(
            List.of(new Decisions.OnFinding(finding, Decisions.Choice.CONFIRMED, null, null)),
            List.of());
    Report settled =
        new Report(
            report.article(),
            report.claims(),
            report.findings(),
            report.verifications(),
            null,
            List.of(),
            decisions.settle(report.findings(), report.claims()),
            report.warnings());
    JsonNode one = JSON.readTree(write(ReportWriter.claimReview(), settled));
    assertEquals("https://schema.org", one.get("@context").textValue());
    assertEquals(1, one.get("@graph").size());
    JsonNode review = one.at("/@graph/0");
    assertEquals("ClaimReview", review.get("@type").textValue());
    assertEquals(1, review.at("/reviewRating/ratingValue").intValue());
    assertEquals("2018-05-21", review.at("/itemReviewed/appearance/datePublished").textValue());
    assertTrue(review.get("claimReviewed").textValue().contains("10 percent"));
  }

  @Test
  void csvHasARowForEachClaim() throws IOException {
    StringBuilder out = new StringBuilder();
    ReportWriter.csv(true).write(Samples.report(), out);
    String[] lines = out.toString().split("\r\n", -1);
    assertTrue(lines[0].startsWith("article,claim,start,end,text,kind,value,low,high,unit"));
    assertTrue(lines[1].startsWith("port,c1,"), lines[1]);
    assertTrue(lines[1].contains(",contradicted,415,"), lines[1]);
    assertTrue(lines[2].contains(",share-of-total: inconsistent,supported,"), lines[2]);
    StringBuilder further = new StringBuilder();
    ReportWriter.csv(false).write(Samples.report(), further);
    assertTrue(further.toString().startsWith("port,c1,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          =HYPERLINK("http://x";"440") | "'=HYPERLINK(""http://x"";""440"")"
          =1+1                         | '=1+1
          +440                         | '+440
          -440                         | '-440
          @SUM(A1)                     | '@SUM(A1)
          4,400                        | "4,400"
          plain                        | plain
          """)
  void aSpreadsheetRunsNothing(String text, String cell) {
    assertEquals(cell, CsvReport.cell(text));
  }

  @Test
  void contextNeverPartsASurrogatePair() {
    String text = "😀".repeat(30) + "440" + "😀".repeat(30);
    Span around = JsonDocument.around(" " + text, new Span(61, 64));
    assertTrue(around.of(" " + text).codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff));
  }
}
