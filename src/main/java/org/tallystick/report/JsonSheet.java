package org.tallystick.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.Column;
import org.tallystick.dataset.ColumnMeaning;
import org.tallystick.dataset.ColumnPeriod;
import org.tallystick.dataset.ColumnProfile;
import org.tallystick.dataset.ColumnProfile.ValueCount;
import org.tallystick.dataset.ColumnSeries;
import org.tallystick.dataset.ColumnUnit;
import org.tallystick.dataset.Join;
import org.tallystick.dataset.NameWord;
import org.tallystick.dataset.Table;
import org.tallystick.quantity.Denominator;

/** Writes what is understood of data as JSON. Fields without a value are there and null. */
final class JsonSheet {
  private static final int VERSION = 1;
  private static final int MAX_VALUES = 20;

  private JsonSheet() {}

  static void write(List<Table> tables, List<Join> joins, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(text, true)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("tables");
      for (Table table : tables) {
        write(json, table);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("joins");
      for (Join join : joins) {
        json.writeStartObject();
        json.writeStringField("table", join.table());
        json.writeStringField("column", join.column());
        json.writeStringField("keyTable", join.keyTable());
        json.writeStringField("keyColumn", join.keyColumn());
        json.writeNumberField("values", join.values());
        json.writeNumberField("matched", join.matched());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(text.append('\n').getBuffer());
  }

  private static void write(JsonGenerator json, Table table) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", table.name());
    json.writeStringField("source", table.source());
    json.writeStringField("title", table.title());
    json.writeStringField("description", table.description());
    json.writeNumberField("rows", table.rows());
    strings(json, "key", table.meaning().key());
    if (table.meaning().totals() == null) {
      json.writeNullField("totals");
    } else {
      json.writeObjectFieldStart("totals");
      json.writeStringField("column", table.meaning().totals().column());
      strings(json, "values", table.meaning().totals().values());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("series");
    for (ColumnSeries series : table.meaning().series()) {
      json.writeStartObject();
      strings(json, "subject", series.subject());
      json.writeArrayFieldStart("parts");
      for (ColumnSeries.Part part : series.parts()) {
        json.writeStartObject();
        json.writeStringField("column", part.column());
        write(json, part.period());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("columns");
    for (Column column : table.columns()) {
      write(json, column);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Column column) throws IOException {
    ColumnMeaning meaning = column.meaning();
    ColumnProfile profile = column.profile();
    json.writeStartObject();
    json.writeStringField("name", column.name());
    json.writeStringField("type", column.type().label());
    json.writeStringField("role", meaning.role().label());
    json.writeStringField("title", column.title());
    json.writeStringField("description", column.description());
    json.writeStringField(
        "statistic", meaning.statistic() == null ? null : meaning.statistic().label());
    unit(json, meaning.unit());
    write(json, meaning.period());
    json.writeArrayFieldStart("subject");
    for (NameWord word : meaning.subject()) {
      json.writeString(word.meanings().get(0));
    }
    json.writeEndArray();
    json.writeNumberField("missing", profile.missing());
    json.writeNumberField("distinct", profile.distinct());
    json.writeStringField("min", profile.min());
    json.writeStringField("max", profile.max());
    strings(json, "yes", meaning.yes());
    json.writeBooleanField("blankIsNo", meaning.blankIsNo());
    json.writeObjectFieldStart("codes");
    for (Map.Entry<String, String> code : new TreeMap<>(meaning.codes()).entrySet()) {
      json.writeStringField(code.getKey(), code.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("values");
    for (ValueCount value :
        profile.values().subList(0, Math.min(MAX_VALUES, profile.values().size()))) {
      json.writeStartObject();
      json.writeStringField("value", value.value());
      json.writeNumberField("rows", value.rows());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void unit(JsonGenerator json, @Nullable ColumnUnit unit) throws IOException {
    json.writeStringField("unit", unit == null ? null : unit.unit().code());
    if (unit == null) {
      json.writeNullField("multiplier");
      json.writeNullField("per");
      return;
    }
    json.writeNumberField("multiplier", unit.multiplier());
    Denominator per = unit.per();
    if (per == null) {
      json.writeNullField("per");
    } else {
      json.writeObjectFieldStart("per");
      json.writeNumberField("value", per.value());
      json.writeStringField("unit", per.unit().code());
      json.writeStringField("subject", per.subject());
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, @Nullable ColumnPeriod period) throws IOException {
    if (period == null) {
      json.writeNullField("period");
      return;
    }
    json.writeObjectFieldStart("period");
    json.writeStringField("text", period.text());
    json.writeStringField("first", period.first() == null ? null : period.first().toString());
    json.writeStringField("last", period.last() == null ? null : period.last().toString());
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
