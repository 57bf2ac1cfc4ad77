package org.tallystick.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

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

  /**
   * Whether {@code sql} is a single SELECT that reads nothing but some tables: no table function,
   * no view of the database about itself, no other catalogue.
   *
   * @param tables the names of the tables, in lower case
   */
  static boolean readsOnly(Connection connection, String sql, Set<String> tables)
      throws SQLException {
    JsonNode parsed = parse(connection, sql);
    if (parsed.path("error").asBoolean(true) || parsed.path("statements").size() != 1) {
      return false;
    }
    Set<String> known = new HashSet<>(tables);
    for (JsonNode named : parsed.findValues("cte_map")) {
      named.path("map").forEach(part -> known.add(lower(part.path("key"))));
    }
    return isWithin(parsed, known);
  }

  private static boolean isWithin(JsonNode node, Set<String> known) {
    String type = node.path("type").asText();
    if (type.equals("TABLE_FUNCTION")) {
      return false;
    }
    if (type.equals("BASE_TABLE")
        && !(known.contains(lower(node.path("table_name")))
            && node.path("schema_name").asText().isEmpty()
            && node.path("catalog_name").asText().isEmpty())) {
      return false;
    }
    for (JsonNode part : node) {
      if (!isWithin(part, known)) {
        return false;
      }
    }
    return true;
  }

  private static String lower(JsonNode name) {
    return name.asText().toLowerCase(Locale.ROOT);
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
