package org.tallystick.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.tallystick.article.Article;
import org.tallystick.article.Place;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Finding;

/**
 * The notes as W3C Web Annotations in one page of them: each points at its figures by their
 * position in the article's text and by the words around. Immutable.
 *
 * <p>Source: W3C Recommendation, Web Annotation Data Model, 23 February 2017.
 */
final class AnnotationReport implements ReportWriter {
  private static final int CONTEXT = 32;

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
      json.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
      json.writeStringField("type", "AnnotationPage");
      json.writeArrayFieldStart("items");
      for (Report report : reports) {
        for (Note note : Note.of(report)) {
          write(json, report, note);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(text.append('\n').getBuffer());
  }

  private static void write(JsonGenerator json, Report report, Note note) throws IOException {
    Finding finding = note.finding();
    json.writeStartObject();
    if (finding != null) {
      json.writeStringField("id", "urn:tallystick:" + Fingerprint.of(finding, report.claims()));
    }
    json.writeStringField("type", "Annotation");
    json.writeStringField("motivation", "assessing");
    json.writeArrayFieldStart("body");
    body(json, NoteText.of(note), "commenting");
    body(json, finding == null ? "data" : finding.rule(), "tagging");
    body(json, verdict(note.tone()), "tagging");
    json.writeEndArray();
    json.writeArrayFieldStart("target");
    for (Span span : note.spans()) {
      target(json, report.article(), span);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String verdict(Note.Tone tone) {
    return switch (tone) {
      case BAD -> "inconsistent";
      case ROUGH -> "imprecise";
      case FINE -> "consistent";
    };
  }

  private static void body(JsonGenerator json, String value, String purpose) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "TextualBody");
    json.writeStringField("value", value);
    json.writeStringField("format", "text/plain");
    json.writeStringField("language", "en");
    json.writeStringField("purpose", purpose);
    json.writeEndObject();
  }

  private static void target(JsonGenerator json, Article article, Span span) throws IOException {
    String text = article.text();
    json.writeStartObject();
    json.writeStringField("source", UriReference.of(article.id()));
    json.writeArrayFieldStart("selector");
    json.writeStartObject();
    json.writeStringField("type", "TextPositionSelector");
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "TextQuoteSelector");
    json.writeStringField("exact", span.of(text));
    json.writeStringField(
        "prefix", text.substring(Math.max(0, span.start() - CONTEXT), span.start()));
    json.writeStringField(
        "suffix", text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)));
    json.writeEndObject();
    if (article.sources().start(span) instanceof Place.Node node
        && node.path().startsWith("/html/")) {
      json.writeStartObject();
      json.writeStringField("type", "XPathSelector");
      json.writeStringField("value", node.path());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
