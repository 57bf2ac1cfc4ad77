package org.tallystick.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.report.Decisions.Choice;
import org.tallystick.report.Decisions.OnClaim;
import org.tallystick.report.Decisions.OnFinding;
import org.tallystick.report.DecisionsDraft.OpenClaim;
import org.tallystick.report.DecisionsDraft.OpenFinding;

/** Decisions as JSON: the outside contract, section 4. */
final class DecisionsJson {
  private static final int VERSION = 1;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final String name;

  private DecisionsJson(String name) {
    this.name = name;
  }

  static Decisions read(String name, Reader in) throws IOException {
    JsonNode root;
    try {
      root = MAPPER.readTree(in);
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "start" : "line " + e.getLocation().getLineNr();
      throw new DecisionsException(name, place, "not JSON: " + e.getOriginalMessage(), e);
    }
    return new DecisionsJson(name).decisions(root);
  }

  private Decisions decisions(JsonNode root) {
    if (!root.isObject()) {
      throw new DecisionsException(name, "start", "must be an object with findings and claims");
    }
    JsonNode version = root.path("version");
    if (!version.isMissingNode() && version.asInt() != VERSION) {
      throw new DecisionsException(name, "version", "must be 1, got " + version);
    }
    List<OnFinding> findings = new ArrayList<>();
    int number = 0;
    for (JsonNode entry : entries(root, "findings")) {
      String place = "findings[" + number++ + "]";
      String fingerprint = fingerprint(entry, place);
      String decision = text(entry, "decision", place);
      if (decision != null && !decision.isEmpty()) {
        String reason = text(entry, "reason", place);
        String by = text(entry, "by", place);
        findings.add(new OnFinding(fingerprint, choice(decision, place), reason, by));
      }
    }
    List<OnClaim> claims = new ArrayList<>();
    number = 0;
    for (JsonNode entry : entries(root, "claims")) {
      String place = "claims[" + number++ + "]";
      String fingerprint = fingerprint(entry, place);
      String figure = text(entry, "text", place);
      String sql = text(entry, "sql", place);
      String reason = text(entry, "reason", place);
      if (!entry.path("draft").asBoolean(false)) {
        claims.add(new OnClaim(fingerprint, figure, sql, reason));
      }
    }
    return new Decisions(findings, claims);
  }

  private JsonNode entries(JsonNode root, String field) {
    JsonNode entries = root.path(field);
    if (entries.isMissingNode() || entries.isNull() || entries.isArray()) {
      return entries;
    }
    throw new DecisionsException(name, field, "must be a list");
  }

  private String fingerprint(JsonNode entry, String place) {
    String fingerprint = text(entry, "fingerprint", place);
    if (fingerprint == null || fingerprint.isBlank()) {
      throw new DecisionsException(name, place, "must have a fingerprint");
    }
    return fingerprint.strip();
  }

  private Choice choice(String decision, String place) {
    for (Choice choice : Choice.values()) {
      if (label(choice).equals(decision)) {
        return choice;
      }
    }
    throw new DecisionsException(
        name, place, "decision must be dismissed or confirmed, got “" + decision + "”");
  }

  static String label(Choice choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private @Nullable String text(JsonNode entry, String field, String place) {
    JsonNode value = entry.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new DecisionsException(name, place, field + " must be text");
    }
    return value.textValue();
  }

  static void write(
      Decisions decisions, List<OpenFinding> openFindings, List<OpenClaim> openClaims, Writer out)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(text, true)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("findings");
      for (OnFinding decision : decisions.findings()) {
        json.writeStartObject();
        json.writeStringField("fingerprint", decision.fingerprint());
        json.writeStringField("decision", label(decision.choice()));
        JsonReport.writeString(json, "reason", decision.reason());
        JsonReport.writeString(json, "by", decision.by());
        json.writeEndObject();
      }
      for (OpenFinding open : openFindings) {
        json.writeStartObject();
        json.writeStringField("fingerprint", open.fingerprint());
        json.writeNullField("decision");
        json.writeNullField("reason");
        json.writeNullField("by");
        json.writeStringField("rule", open.rule());
        json.writeStringField("message", open.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("claims");
      for (OnClaim decision : decisions.claims()) {
        json.writeStartObject();
        json.writeStringField("fingerprint", decision.fingerprint());
        JsonReport.writeString(json, "text", decision.text());
        JsonReport.writeString(json, "sql", decision.sql());
        JsonReport.writeString(json, "reason", decision.reason());
        json.writeEndObject();
      }
      for (OpenClaim open : openClaims) {
        json.writeStartObject();
        json.writeStringField("fingerprint", open.fingerprint());
        json.writeStringField("text", open.text());
        JsonReport.writeString(json, "sql", open.sql());
        json.writeNullField("reason");
        json.writeBooleanField("draft", true);
        json.writeStringField("sentence", open.sentence());
        json.writeStringField("verdict", open.verdict());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(text.append('\n').getBuffer());
  }
}
