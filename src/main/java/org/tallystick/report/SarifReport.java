package org.tallystick.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Finding;

/**
 * The reports as one SARIF 2.1.0 log, which code review reads: findings and contradicted figures as
 * results. Immutable.
 *
 * <p>Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
 */
final class SarifReport implements ReportWriter {
  private static final String DATA_RULE = "data";

  @Override
  public void write(Report report, Appendable out) throws IOException {
    writeAll(List.of(report), out);
  }

  @Override
  public void write(Claims claims, Appendable out) throws IOException {
    write(new Report(claims.article(), claims, List.of(), List.of(), claims.warnings()), out);
  }

  @Override
  public void writeAll(List<Report> reports, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(text, true)) {
      json.writeStartObject();
      json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      json.writeObjectFieldStart("tool");
      json.writeObjectFieldStart("driver");
      json.writeStringField("name", "Tallystick");
      writeRules(json, reports);
      json.writeEndObject();
      json.writeEndObject();
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeArrayFieldStart("results");
      for (Report report : reports) {
        writeResults(json, report);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(text.append('\n').getBuffer());
  }

  private static void writeRules(JsonGenerator json, List<Report> reports) throws IOException {
    Set<String> rules = new TreeSet<>();
    for (Report report : reports) {
      for (Note note : Note.of(report)) {
        rules.add(rule(note));
      }
    }
    json.writeArrayFieldStart("rules");
    for (String rule : rules) {
      json.writeStartObject();
      json.writeStringField("id", rule);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String rule(Note note) {
    Finding finding = note.finding();
    return finding == null ? DATA_RULE : finding.rule();
  }

  private static void writeResults(JsonGenerator json, Report report) throws IOException {
    for (Note note : Note.of(report)) {
      Finding finding = note.finding();
      json.writeStartObject();
      json.writeStringField("ruleId", rule(note));
      json.writeStringField("kind", note.tone() == Note.Tone.FINE ? "pass" : "fail");
      json.writeStringField("level", level(note.tone()));
      json.writeObjectFieldStart("message");
      json.writeStringField("text", NoteText.of(note));
      json.writeEndObject();
      json.writeArrayFieldStart("locations");
      writeLocation(json, report.article(), note.anchor(), -1);
      json.writeEndArray();
      json.writeArrayFieldStart("relatedLocations");
      for (int i = 1; i < note.spans().size(); i++) {
        writeLocation(json, report.article(), note.spans().get(i), i);
      }
      json.writeEndArray();
      if (finding != null) {
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("tallystick/v1", Fingerprint.of(finding, report.claims()));
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }

  private static String level(Note.Tone tone) {
    return switch (tone) {
      case BAD -> "error";
      case ROUGH -> "warning";
      case FINE -> "none";
    };
  }

  private static void writeLocation(JsonGenerator json, Article article, Span span, int id)
      throws IOException {
    json.writeStartObject();
    if (id >= 0) {
      json.writeNumberField("id", id);
    }
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", UriReference.of(article.id()));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    Place start = article.sources().start(span);
    Place end = article.sources().end(span);
    if (start instanceof Place.Line from && end instanceof Place.Line to) {
      json.writeNumberField("startLine", from.line());
      json.writeNumberField("startColumn", from.column());
      json.writeNumberField("endLine", to.line());
      json.writeNumberField("endColumn", to.column());
    } else {
      json.writeNumberField("charOffset", span.start());
      json.writeNumberField("charLength", span.length());
    }
    json.writeObjectFieldStart("snippet");
    json.writeStringField("text", span.of(article.text()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    if (start instanceof Place.Node node) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", node.path());
      json.writeStringField("kind", "element");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
