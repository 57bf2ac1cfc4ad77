package org.tallystick.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The schema that is shipped with reports. */
public final class ReportSchema {
  private static final Schema SCHEMA = load();

  private ReportSchema() {}

  /** What in {@code json} is against the schema; empty if nothing is. */
  public static List<String> violations(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  private static Schema load() {
    InputStream schema =
        Objects.requireNonNull(Report.class.getResourceAsStream("schema.json"), "schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema, InputFormat.JSON);
  }
}
