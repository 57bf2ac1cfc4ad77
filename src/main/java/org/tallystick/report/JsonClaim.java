package org.tallystick.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tallystick.claim.Change;
import org.tallystick.claim.Claim;
import org.tallystick.claim.Period;
import org.tallystick.quantity.Denominator;
import org.tallystick.quantity.Interval;
import org.tallystick.quantity.Quantity;

/** A claim as JSON. */
final class JsonClaim {
  private JsonClaim() {}

  static void write(JsonGenerator json, Claim claim) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", claim.id());
    JsonReport.writeSpan(json, claim.span());
    json.writeStringField("text", claim.text());
    json.writeStringField("section", claim.section().label());
    json.writeObjectFieldStart("sentence");
    JsonReport.writeSpan(json, claim.sentence());
    json.writeEndObject();
    writeQuantity(json, claim.quantity());
    JsonReport.writeString(
        json, "subject", claim.subject() == null ? null : claim.subject().text());
    JsonReport.writeString(json, "predicate", claim.predicate());
    JsonReport.writeString(json, "agent", claim.agent());
    JsonReport.writeString(json, "place", claim.place());
    writeChange(json, claim.change());
    JsonReport.writeString(json, "base", claim.base());
    writePeriod(json, claim.period());
    JsonReport.writeString(
        json, "attribution", claim.attribution() == null ? null : claim.attribution().source());
    json.writeStringField("modality", claim.modality().label());
    json.writeBooleanField("quoted", claim.quoted());
    json.writeEndObject();
  }

  private static void writeQuantity(JsonGenerator json, Quantity quantity) throws IOException {
    Interval allowed = quantity.allowed();
    json.writeStringField("kind", quantity.kind().label());
    JsonReport.writeNumber(json, "value", quantity.value());
    JsonReport.writeNumber(json, "low", allowed.low());
    JsonReport.writeNumber(json, "high", allowed.high());
    json.writeBooleanField("lowOpen", allowed.low() != null && allowed.lowOpen());
    json.writeBooleanField("highOpen", allowed.high() != null && allowed.highOpen());
    json.writeStringField("approximation", quantity.magnitude().approximation().label());
    JsonReport.writeString(json, "unit", quantity.unit().code());
    Denominator per = quantity.per();
    if (per == null) {
      json.writeNullField("per");
    } else {
      json.writeObjectFieldStart("per");
      JsonReport.writeNumber(json, "value", per.value());
      JsonReport.writeString(json, "unit", per.unit().code());
      JsonReport.writeString(json, "subject", per.subject());
      json.writeEndObject();
    }
  }

  private static void writeChange(JsonGenerator json, @Nullable Change change) throws IOException {
    if (change == null) {
      json.writeNullField("change");
      return;
    }
    json.writeObjectFieldStart("change");
    json.writeStringField("direction", change.direction().label());
    JsonReport.writeString(json, "from", change.from());
    JsonReport.writeString(json, "to", change.to());
    json.writeEndObject();
  }

  private static void writePeriod(JsonGenerator json, @Nullable Period period) throws IOException {
    if (period == null) {
      json.writeNullField("period");
      return;
    }
    json.writeObjectFieldStart("period");
    json.writeStringField("text", period.text());
    JsonReport.writeString(json, "claim", period.claim());
    JsonReport.writeString(json, "start", period.start());
    JsonReport.writeString(json, "end", period.end());
    if (period.minDays() == null && period.maxDays() == null) {
      json.writeNullField("days");
    } else {
      json.writeArrayFieldStart("days");
      writeDays(json, period.minDays());
      writeDays(json, period.maxDays());
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeDays(JsonGenerator json, @Nullable Integer days) throws IOException {
    if (days == null) {
      json.writeNull();
    } else {
      json.writeNumber(days);
    }
  }
}
