package org.tallystick.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.article.Span;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Passed;
import org.tallystick.consistency.Considered;
import org.tallystick.consistency.Finding;
import org.tallystick.verification.Tried;
import org.tallystick.verification.Verification;

/** Writes an explanation as JSON. Fields without a value are there and null. */
final class JsonExplanation {
  private static final int VERSION = 1;

  private JsonExplanation() {}

  static void write(Explanation explanation, Appendable out) throws IOException {
    Report report = explanation.report();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(text, false)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeObjectFieldStart("article");
      json.writeStringField("id", report.article().id());
      json.writeNumberField("length", report.article().text().length());
      json.writeEndObject();
      JsonReport.writeSpan(json, explanation.place());
      Claim claim = explanation.claim();
      json.writeFieldName("claim");
      if (claim == null) {
        json.writeNull();
      } else {
        JsonClaim.write(json, claim);
      }
      JsonReport.writeString(json, "sentence", claim == null ? null : sentence(report, claim));
      passed(json, explanation.passed());
      considered(json, explanation.considered());
      outcomes(json, report, claim);
      tried(json, explanation.tried());
      JsonReport.writeStrings(json, "warnings", report.warnings());
      json.writeEndObject();
    }
    out.append(text.append('\n').getBuffer());
  }

  private static String sentence(Report report, Claim claim) {
    Span sentence = claim.sentence();
    return sentence.of(report.article().text());
  }

  private static void passed(JsonGenerator json, @Nullable Passed passed) throws IOException {
    if (passed == null) {
      json.writeNullField("passed");
      return;
    }
    json.writeObjectFieldStart("passed");
    JsonReport.writeSpan(json, passed.span());
    json.writeStringField("text", passed.text());
    json.writeStringField("reason", passed.reason());
    json.writeEndObject();
  }

  private static void considered(JsonGenerator json, List<Considered> considered)
      throws IOException {
    json.writeArrayFieldStart("considered");
    for (Considered one : considered) {
      json.writeStartObject();
      json.writeStringField("tie", one.tie());
      json.writeStringField("outcome", one.outcome().label());
      JsonReport.writeString(json, "rule", one.rule());
      JsonReport.writeString(json, "finding", one.finding());
      json.writeStringField("reason", one.reason());
      json.writeArrayFieldStart("spans");
      for (Finding.Evidence evidence : one.evidence()) {
        JsonReport.writeEvidence(json, evidence);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The findings and verifications of the claim, as in a report. */
  private static void outcomes(JsonGenerator json, Report report, @Nullable Claim claim)
      throws IOException {
    json.writeArrayFieldStart("findings");
    for (Finding finding : report.findings()) {
      if (claim != null && finding.claims().contains(claim.id())) {
        JsonReport.writeFinding(json, finding, report);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("verifications");
    for (Verification verification : report.verifications()) {
      if (claim != null && verification.claim().equals(claim.id())) {
        JsonReport.writeVerification(json, verification, report);
      }
    }
    json.writeEndArray();
  }

  private static void tried(JsonGenerator json, List<Tried> tried) throws IOException {
    json.writeArrayFieldStart("tried");
    for (Tried one : tried) {
      json.writeStartObject();
      json.writeStringField("table", one.table());
      json.writeStringField("question", one.question());
      JsonReport.writeString(json, "sql", one.sql());
      JsonReport.writeNumber(json, "found", one.found());
      JsonReport.writeString(json, "verdict", one.verdict() == null ? null : one.verdict().label());
      JsonReport.writeNumber(json, "fit", one.fit());
      JsonReport.writeStrings(json, "explained", one.explained());
      JsonReport.writeStrings(json, "unexplained", one.unexplained());
      json.writeBooleanField("chosen", one.chosen());
      json.writeStringField("reason", one.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
