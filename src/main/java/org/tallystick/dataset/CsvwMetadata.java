package org.tallystick.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.dataset.DataDictionary.Field;

/**
 * Metadata of CSV on the Web (W3C, Metadata Vocabulary for Tabular Data): titles, descriptions and
 * null values of columns. Found beside a file as {@code NAME.csv-metadata.json} or {@code
 * csv-metadata.json}.
 */
final class CsvwMetadata {
  /** How such a file's name ends. */
  static final String ENDING = "-metadata.json";

  private static final long MAX_BYTES = 4L << 20;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;
  private final Map<String, DataDictionary> tables;

  private CsvwMetadata(Path file, Map<String, DataDictionary> tables) {
    this.file = file;
    this.tables = tables;
  }

  /**
   * Reads a metadata file.
   *
   * @throws DatasetException if it is no JSON object, over 4 MiB, or cannot be read
   */
  static CsvwMetadata read(Path file, String shown) {
    JsonNode root;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new DatasetException(shown, "metadata may have " + MAX_BYTES + " bytes");
      }
      root = MAPPER.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      Long line = e.getLocation() == null ? null : (long) e.getLocation().getLineNr();
      throw new DatasetException(shown, line, "is no JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new DatasetException(shown, null, "cannot be read: " + DataPackage.reason(e), e);
    }
    if (!root.isObject()) {
      throw new DatasetException(shown, 1L, "metadata must be a JSON object", null);
    }
    Map<String, DataDictionary> tables = new LinkedHashMap<>();
    if (root.path("tables").isArray()) {
      root.path("tables").forEach(table -> add(tables, table, shown));
    } else {
      add(tables, root, shown);
    }
    return new CsvwMetadata(file, tables);
  }

  /** The files that it describes, in order; those that have an address elsewhere are left out. */
  List<Path> files() {
    return tables.keySet().stream().map(file::resolveSibling).toList();
  }

  /** What it says of a file; null if it does not name it. */
  @Nullable DataDictionary of(Path table) {
    Path wanted = table.toAbsolutePath().normalize();
    for (Map.Entry<String, DataDictionary> entry : tables.entrySet()) {
      if (file.resolveSibling(entry.getKey()).toAbsolutePath().normalize().equals(wanted)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static void add(Map<String, DataDictionary> tables, JsonNode table, String shown) {
    String url = table.path("url").asText("");
    if (url.isEmpty() || url.contains("://")) {
      return;
    }
    if (url.startsWith("/")
        || List.of(url.split("[/\\\\]")).contains("..")
        || url.indexOf('\0') >= 0) {
      throw new DatasetException(shown, "table url must stay in the folder, got " + url);
    }
    Map<String, Field> fields = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (JsonNode column : table.path("tableSchema").path("columns")) {
      List<String> titles = texts(column.path("titles"));
      String name = column.path("name").asText("");
      String description = first(column, "dc:description", "description", "rdfs:comment");
      String title = titles.isEmpty() ? null : titles.get(0);
      Field field = new Field(title, description, first(column, "unit", "qudt:unit"), Map.of());
      List<String> headers = new ArrayList<>(titles);
      headers.add(name);
      for (String header : headers) {
        if (!header.isBlank()) {
          fields.putIfAbsent(header.strip().toLowerCase(Locale.ROOT), field);
        }
      }
      missing.addAll(texts(column.path("null")));
    }
    tables.put(
        url,
        new DataDictionary(
            first(table, "dc:title", "title"),
            first(table, "dc:description", "description"),
            fields,
            missing));
  }

  private static @Nullable String first(JsonNode node, String... names) {
    for (String name : names) {
      List<String> texts = texts(node.path(name));
      if (!texts.isEmpty()) {
        return texts.get(0);
      }
    }
    return null;
  }

  /** A text, several, or one for each language, as the vocabulary's natural language properties. */
  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.textValue());
    } else if (node.path("@value").isTextual()) {
      texts.add(node.path("@value").textValue());
    } else {
      node.forEach(child -> texts.addAll(texts(child)));
    }
    texts.removeIf(String::isBlank);
    return texts;
  }
}
