package org.tallystick.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.from_json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The tables that reports hold: a row a claim, a finding and a verification. What is read of a
 * report stands in {@code report.ddl}, the columns of a table in {@code claims.columns} and so on,
 * an expression a line.
 */
final class ReportTables {
  private ReportTables() {}

  /** What is read of a report. */
  static StructType schema() {
    return StructType.fromDDL(resource("report.ddl"));
  }

  /**
   * One table.
   *
   * @param reports rows with a report as JSON in the column {@code report}
   * @param list the list of reports that has an entry a row: {@code claims}, {@code findings} or
   *     {@code verifications}
   */
  static Dataset<Row> table(Dataset<Row> reports, String list) {
    String entry = list.substring(0, list.length() - 1);
    return reports
        .select(from_json(col("report"), schema(), Map.of()).as("report"))
        .select(col("report"), explode(col("report." + list)).as(entry))
        .selectExpr(resource(list + ".columns").lines().toArray(String[]::new));
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            ReportTables.class.getResourceAsStream(name), "resource must be there")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
