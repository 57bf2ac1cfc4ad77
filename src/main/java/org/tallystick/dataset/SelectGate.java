package org.tallystick.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Tells a single SELECT from everything else, with the parser of the database itself: its {@code
 * json_serialize_sql} takes nothing but SELECT.
 */
final class SelectGate {
  private static final JsonMapper MAPPER = new JsonMapper();

  private SelectGate() {}

  /** Whether {@code sql} is one statement, and that is a SELECT. */
  static boolean isSingleSelect(Connection connection, String sql) throws SQLException {
    JsonNode parsed = parse(connection, sql);
    return !parsed.path("error").asBoolean(true) && parsed.path("statements").size() == 1;
  }

  private static JsonNode parse(Connection connection, String sql) throws SQLException {
    try (PreparedStatement parser =
        connection.prepareStatement("SELECT json_serialize_sql(CAST(? AS VARCHAR))")) {
      parser.setString(1, sql);
      try (ResultSet result = parser.executeQuery()) {
        result.next();
        return MAPPER.readTree(result.getString(1));
      }
    } catch (JsonProcessingException e) {
      throw new SQLException("the parsed statement cannot be read", e);
    }
  }
}
