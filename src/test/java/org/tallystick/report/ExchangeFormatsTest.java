package org.tallystick.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.SourceMap;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;

/** The forms that other programs read, each against a schema of what its standard asks. */
class ExchangeFormatsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String write(ReportWriter writer, Report... reports) throws IOException {
    StringBuilder out = new StringBuilder();
    writer.writeAll(List.of(reports), out);
    return out.toString();
  }

  private static JsonNode valid(String json, String schema) throws IOException {
    InputStream in =
        Objects.requireNonNull(ExchangeFormatsTest.class.getResourceAsStream(schema), schema);
    Schema loaded =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(in, InputFormat.JSON);
    List<String> errors =
        loaded.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
    assertEquals(List.of(), errors);
    return JSON.readTree(json);
  }

  private static Report from(SourceMap sources, String id) {
    Report report = Samples.report();
    Article old = report.article();
    Article article =
        Article.builder(old.body())
            .id(id)
            .headline(old.headline())
            .date(old.date())
            .sources(sources)
            .build();
    Claims claims = report.claims();
    Claims moved =
        new Claims(
            article,
            claims.all(),
            claims.links(),
            claims.periods(),
            claims.sentences(),
            claims.warnings());
    return new Report(article, moved, report.findings(), report.verifications(), report.warnings());
  }

  private static Report lines() {
    String text = Samples.article().text();
    SourceMap.Builder map = SourceMap.builder();
    int line = 1;
    for (int start = 0; start < text.length(); line++) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed + 1;
      map.add(start, end - start, new Place.Line(line, 1));
      start = end;
    }
    return from(map.build(), "sto ries/ä.txt");
  }

  @Test
  void sarifPointsAtLinesAndColumns() throws IOException {
    Report report = lines();
    JsonNode log =
        valid(write(ReportWriter.sarif(), report, Samples.report()), "sarif-2.1.0-subset.json");
    JsonNode results = log.at("/runs/0/results");
    assertEquals(2 * Note.of(report).size(), results.size());
    JsonNode place = results.get(0).at("/locations/0/physicalLocation");
    assertEquals("sto%20ries/%C3%A4.txt", place.at("/artifactLocation/uri").asText());
    Span anchor = Note.of(report).get(0).anchor();
    String text = report.article().text();
    assertEquals(
        text.substring(0, anchor.start()).chars().filter(c -> c == '\n').count() + 1,
        place.at("/region/startLine").asInt());
    assertEquals(
        anchor.start() - text.lastIndexOf('\n', anchor.start() - 1),
        place.at("/region/startColumn").asInt());
    assertEquals(anchor.of(text), place.at("/region/snippet/text").asText());
  }

  @Test
  void annotationsQuoteTheFiguresTheyPointAt() throws IOException {
    SourceMap map =
        SourceMap.builder()
            .add(
                0,
                Samples.article().text().length(),
                new Place.Node("/html/body/p[1]/text()[1]", 0))
            .build();
    Report report = from(map, "page.html");
    JsonNode page = valid(write(ReportWriter.annotations(), report), "web-annotation-subset.json");
    String text = report.article().text();
    assertEquals(Note.of(report).size(), page.get("items").size());
    for (JsonNode item : page.get("items")) {
      for (JsonNode target : item.get("target")) {
        JsonNode position = target.at("/selector/0");
        JsonNode quote = target.at("/selector/1");
        assertEquals(
            text.substring(position.get("start").asInt(), position.get("end").asInt()),
            quote.get("exact").asText());
        assertTrue(
            text.contains(
                quote.get("prefix").asText()
                    + quote.get("exact").asText()
                    + quote.get("suffix").asText()));
        assertEquals("/html/body/p[1]/text()[1]", target.at("/selector/2/value").asText());
      }
    }
  }

  @Test
  void languageToolSeesWhatDoesNotMeet() throws IOException {
    Report report = Samples.report();
    JsonNode answer = valid(write(ReportWriter.languageTool(), report), "languagetool-check.json");
    long wrong = Note.of(report).stream().filter(note -> note.tone() != Note.Tone.FINE).count();
    assertTrue(wrong > 0);
    assertEquals(wrong, answer.get("matches").size());
    for (JsonNode match : answer.get("matches")) {
      int offset = match.get("offset").asInt();
      int inContext = match.at("/context/offset").asInt();
      int length = match.get("length").asInt();
      assertEquals(
          report.article().text().substring(offset, offset + length),
          match.at("/context/text").asText().substring(inContext, inContext + length));
    }
  }

  @Test
  void csvHasARowForEachClaim() throws IOException {
    Report report = Samples.report();
    String csv = write(ReportWriter.csv(), report);
    List<String> rows = csv.lines().toList();
    assertEquals(report.claims().all().size() + 1, rows.size());
    int columns = rows.get(0).split(",").length;
    for (Claim claim : report.claims().all()) {
      String row =
          rows.stream()
              .filter(r -> r.startsWith("port," + claim.id() + ","))
              .findFirst()
              .orElseThrow();
      String bare = row.replaceAll("\"([^\"]|\"\")*\"", "x");
      assertEquals(columns, bare.split(",", -1).length, row);
    }
    assertTrue(csv.endsWith("\r\n"));
  }

  @Test
  void csvHoldsNoFormula() throws IOException {
    for (String id : List.of("=1+1", "@SUM(A1)", "+1", "-1", "\t=1", " =1", "\u00a0=1")) {
      String row =
          write(ReportWriter.csv(), from(SourceMap.none(), id))
              .lines()
              .skip(1)
              .findFirst()
              .orElseThrow();
      assertTrue(row.startsWith("'") || row.startsWith("\"'"), row);
      assertFalse(row.startsWith(id), row);
    }
  }
}
