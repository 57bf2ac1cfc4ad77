package org.tallystick.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Finding;

/**
 * The report as LanguageTool's server answers {@code POST /v2/check}, so that editors which know
 * that show squiggles: one match for each figure that does not meet. Figures that agree are left
 * out. Immutable.
 *
 * <p>Source: LanguageTool HTTP API, version 2, {@code /check}.
 */
final class LanguageToolReport implements ReportWriter {
  private static final int CONTEXT = 40;

  @Override
  public void write(Claims claims, Appendable out) throws IOException {
    write(new Report(claims.article(), claims, List.of(), List.of(), claims.warnings()), out);
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(text, false)) {
      json.writeStartObject();
      json.writeObjectFieldStart("software");
      json.writeStringField("name", "Tallystick");
      json.writeStringField("version", "0.1");
      json.writeStringField("buildDate", "");
      json.writeNumberField("apiVersion", 1);
      json.writeBooleanField("premium", false);
      json.writeStringField("status", "");
      json.writeEndObject();
      json.writeObjectFieldStart("warnings");
      json.writeBooleanField("incompleteResults", !report.warnings().isEmpty());
      json.writeEndObject();
      json.writeObjectFieldStart("language");
      String code = Objects.requireNonNullElse(report.article().language(), "en");
      json.writeStringField("name", code);
      json.writeStringField("code", code);
      json.writeEndObject();
      json.writeArrayFieldStart("matches");
      for (Note note : Note.of(report)) {
        if (note.tone() != Note.Tone.FINE) {
          match(json, report, note);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(text.append('\n').getBuffer());
  }

  private static void match(JsonGenerator json, Report report, Note note) throws IOException {
    Finding finding = note.finding();
    Span span = note.anchor();
    json.writeStartObject();
    json.writeStringField("message", NoteText.of(note));
    json.writeStringField(
        "shortMessage",
        note.tone() == Note.Tone.BAD ? "Figures do not agree" : "Figures agree only roughly");
    json.writeNumberField("offset", span.start());
    json.writeNumberField("length", span.length());
    json.writeArrayFieldStart("replacements");
    json.writeEndArray();
    context(json, report.article(), span);
    json.writeStringField("sentence", sentence(report, span));
    json.writeObjectFieldStart("rule");
    json.writeStringField("id", finding == null ? "data" : finding.rule());
    json.writeStringField("description", finding == null ? "Figures against data" : finding.rule());
    json.writeStringField("issueType", "inconsistency");
    json.writeObjectFieldStart("category");
    json.writeStringField("id", "FIGURES");
    json.writeStringField("name", "Figures");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void context(JsonGenerator json, Article article, Span span) throws IOException {
    String text = article.text();
    int start = Math.max(0, span.start() - CONTEXT);
    int end = Math.min(text.length(), span.end() + CONTEXT);
    json.writeObjectFieldStart("context");
    json.writeStringField("text", text.substring(start, end));
    json.writeNumberField("offset", span.start() - start);
    json.writeNumberField("length", span.length());
    json.writeEndObject();
  }

  private static String sentence(Report report, Span span) {
    for (Span sentence : report.claims().sentences()) {
      if (sentence.contains(span)) {
        return sentence.of(report.article().text());
      }
    }
    return span.of(report.article().text());
  }
}
