package org.tallystick.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Article;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Claims;
import org.tallystick.consistency.Finding;
import org.tallystick.style.StyleFinding;
import org.tallystick.verification.Verdict;
import org.tallystick.verification.Verification;

/**
 * The report as JSON, as {@code schema.json} beside this class describes it. Fields without a value
 * are there and null. Holds no clock, host or path.
 */
final class JsonReport implements ReportWriter {
  private static final int VERSION = 1;
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .characterEscapes(new SafeEscapes())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final boolean indented;

  JsonReport(boolean indented) {
    this.indented = indented;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text, indented)) {
      json.writeStartObject();
      writeHead(json, report.claims());
      json.writeArrayFieldStart("findings");
      for (Finding finding : report.findings()) {
        writeFinding(json, finding, report);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("verifications");
      for (Verification verification : report.verifications()) {
        writeVerification(json, verification, report);
      }
      json.writeEndArray();
      Report.Against against = report.against();
      if (against != null) {
        writeAgainst(json, against);
      }
      if (!report.style().isEmpty()) {
        writeStyle(json, report.style());
      }
      writeStrings(json, "warnings", report.warnings());
      json.writeEndObject();
    }
    out.append(text.append('\n').getBuffer());
  }

  @Override
  public void write(Claims claims, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text, indented)) {
      json.writeStartObject();
      writeHead(json, claims);
      writeStrings(json, "warnings", claims.warnings());
      json.writeEndObject();
    }
    out.append(text.append('\n').getBuffer());
  }

  /** What writes JSON as every report has it. */
  static JsonGenerator generator(StringWriter text, boolean indented) throws IOException {
    JsonGenerator json = JSON.createGenerator(text);
    if (indented) {
      DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                      .withArrayEmptySeparator(""))
              .withObjectIndenter(indenter)
              .withArrayIndenter(indenter));
    }
    return json;
  }

  private static void writeHead(JsonGenerator json, Claims claims) throws IOException {
    Article article = claims.article();
    json.writeNumberField("version", VERSION);
    json.writeObjectFieldStart("article");
    json.writeStringField("id", article.id());
    writeString(json, "headline", article.headline());
    writeString(json, "date", article.date());
    writeString(json, "source", article.source());
    json.writeNumberField("length", article.text().length());
    json.writeEndObject();
    json.writeArrayFieldStart("claims");
    for (Claim claim : claims.all()) {
      JsonClaim.write(json, claim);
    }
    json.writeEndArray();
  }

  private static void writeAgainst(JsonGenerator json, Report.Against against) throws IOException {
    Article source = against.claims().article();
    json.writeObjectFieldStart("against");
    json.writeStringField("id", source.id());
    writeString(json, "headline", source.headline());
    writeString(json, "date", source.date());
    writeString(json, "source", source.source());
    json.writeNumberField("length", source.text().length());
    writeStrings(json, "new", against.fresh());
    json.writeEndObject();
  }

  private static void writeStyle(JsonGenerator json, List<StyleFinding> style) throws IOException {
    json.writeArrayFieldStart("style");
    for (StyleFinding finding : style) {
      json.writeStartObject();
      json.writeStringField("rule", finding.rule());
      json.writeStringField("claim", finding.claim());
      writeSpan(json, finding.span());
      json.writeStringField("text", finding.text());
      json.writeStringField("message", finding.message());
      writeString(json, "replacement", finding.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A finding as an object. */
  static void writeFinding(JsonGenerator json, Finding finding, Report report) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", finding.id());
    json.writeStringField("fingerprint", Fingerprint.of(finding, report.claims()));
    json.writeStringField("rule", finding.rule());
    json.writeStringField("verdict", finding.agreement().label());
    writeStrings(json, "claims", finding.claims());
    json.writeArrayFieldStart("spans");
    for (Finding.Evidence evidence : finding.evidence()) {
      writeEvidence(json, evidence);
    }
    json.writeEndArray();
    json.writeStringField("stated", finding.stated());
    json.writeStringField("implied", finding.implied());
    json.writeStringField("arithmetic", finding.arithmetic());
    json.writeStringField("message", finding.message());
    writeNumber(json, "confidence", finding.confidence());
    Decisions.OnFinding decision = report.settled().findings().get(finding.id());
    if (decision != null) {
      json.writeObjectFieldStart("decision");
      json.writeStringField("decision", DecisionsJson.label(decision.choice()));
      writeString(json, "reason", decision.reason());
      writeString(json, "by", decision.by());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** A piece of text that a finding rests on, as an object. */
  static void writeEvidence(JsonGenerator json, Finding.Evidence evidence) throws IOException {
    json.writeStartObject();
    writeSpan(json, evidence.span());
    json.writeStringField("text", evidence.text());
    writeString(json, "claim", evidence.claim());
    if (evidence.document() != Finding.Document.ARTICLE) {
      json.writeStringField("document", evidence.document().label());
    }
    json.writeEndObject();
  }

  /** Of the claim; null where there were no data that it could be laid against. */
  private static @Nullable String fingerprint(Verification verification, Claims claims) {
    Claim claim = claims.find(verification.claim());
    boolean noData =
        verification.verdict() instanceof Verdict.Unverifiable unverifiable
            && unverifiable.reason() == Verdict.Reason.NO_DATASET;
    return claim == null || noData ? null : Fingerprint.of(claim, claims);
  }

  /** A verification as an object. */
  static void writeVerification(JsonGenerator json, Verification verification, Report report)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("claim", verification.claim());
    writeString(json, "fingerprint", fingerprint(verification, report.claims()));
    json.writeStringField("verdict", verification.verdict().label());
    json.writeStringField("stated", verification.stated());
    writeNumber(json, "found", verification.found());
    writeString(json, "table", verification.table());
    writeString(json, "sql", verification.sql());
    writeString(json, "question", verification.question());
    writeNumber(json, "confidence", verification.confidence());
    json.writeStringField(
        "reason",
        verification.verdict() instanceof Verdict.Unverifiable unverifiable
            ? unverifiable.reason().label()
            : verification.reason());
    json.writeStringField("explanation", verification.reason());
    json.writeArrayFieldStart("alternatives");
    for (Verification.Alternative alternative : verification.alternatives()) {
      json.writeStartObject();
      json.writeStringField("sql", alternative.sql());
      writeNumber(json, "found", alternative.found());
      writeNumber(json, "confidence", alternative.confidence());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A list of strings. */
  static void writeStrings(JsonGenerator json, String field, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** The fields {@code start} and {@code end}. */
  static void writeSpan(JsonGenerator json, Span span) throws IOException {
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
  }

  /** A string, or null. */
  static void writeString(JsonGenerator json, String field, @Nullable Object value)
      throws IOException {
    json.writeFieldName(field);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  /** A number in plain digits, or null. */
  static void writeNumber(JsonGenerator json, String field, @Nullable BigDecimal value)
      throws IOException {
    json.writeFieldName(field);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(PlainNumber.print(value));
    }
  }
}
