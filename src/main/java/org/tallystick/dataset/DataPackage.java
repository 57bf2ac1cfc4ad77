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
 * A Frictionless data package ({@code datapackage.json}): which files of its folder are tables, and
 * what they mean. Read after the Data Package and Table Schema specifications, of which it takes
 * titles, descriptions, fields and missing values; paths that leave the folder are refused, as the
 * specification asks.
 */
final class DataPackage {
  /** The name that such a file has. */
  static final String FILE_NAME = "datapackage.json";

  private static final long MAX_BYTES = 4L << 20;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;
  private final Map<String, DataDictionary> resources;

  private DataPackage(Path file, Map<String, DataDictionary> resources) {
    this.file = file;
    this.resources = resources;
  }

  /**
   * Reads a package.
   *
   * @param file the {@code datapackage.json}
   * @param shown how the caller named it
   * @throws DatasetException if it is no JSON object, over 4 MiB, or cannot be read
   */
  static DataPackage read(Path file, String shown) {
    JsonNode root;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new DatasetException(
            shown, "a data package has at most " + MAX_BYTES + " bytes, got " + Files.size(file));
      }
      root = MAPPER.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      Long line = e.getLocation() == null ? null : (long) e.getLocation().getLineNr();
      throw new DatasetException(shown, line, "is no JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new DatasetException(shown, null, "cannot be read: " + reason(e), e);
    }
    if (!root.isObject()) {
      throw new DatasetException(shown, 1L, "a data package must be a JSON object", null);
    }
    return new DataPackage(file, resources(root, shown));
  }

  /** The files that are its tables, in order, named as the package itself was. */
  List<Path> files() {
    return resources.keySet().stream().map(file::resolveSibling).toList();
  }

  /** What it says of a file; null if it does not name it. */
  @Nullable DataDictionary of(Path table) {
    Path wanted = normal(table);
    for (Map.Entry<String, DataDictionary> resource : resources.entrySet()) {
      if (normal(file.resolveSibling(resource.getKey())).equals(wanted)) {
        return resource.getValue();
      }
    }
    return null;
  }

  /** Why a file could not be read, in words. */
  static String reason(IOException e) {
    String name = e.getClass().getSimpleName().replace("Exception", "");
    String message = e.getMessage();
    return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT)
        + (message == null ? "" : " (" + message + ")");
  }

  private static Map<String, DataDictionary> resources(JsonNode root, String shown) {
    Map<String, DataDictionary> found = new LinkedHashMap<>();
    JsonNode list = root.path("resources");
    boolean alone = list.size() == 1;
    for (JsonNode resource : list) {
      String path = text(resource, "path");
      if (path == null) {
        continue;
      }
      if (path.startsWith("/")
          || path.contains("://")
          || List.of(path.split("[/\\\\]")).contains("..")) {
        throw new DatasetException(shown, "resource path must stay in the folder, got " + path);
      }
      if (path.indexOf('\0') >= 0) {
        throw new DatasetException(shown, "resource path must not hold NUL, got " + path);
      }
      found.put(path, dictionary(root, resource, alone));
    }
    return found;
  }

  private static DataDictionary dictionary(JsonNode root, JsonNode resource, boolean alone) {
    JsonNode schema = resource.path("schema");
    Map<String, Field> fields = new HashMap<>();
    for (JsonNode field : schema.path("fields")) {
      String name = text(field, "name");
      if (name != null) {
        fields.put(
            name.strip().toLowerCase(Locale.ROOT),
            new Field(
                text(field, "title"),
                text(field, "description"),
                text(field, "unit"),
                codes(field)));
      }
    }
    List<String> missing = new ArrayList<>();
    schema.path("missingValues").forEach(value -> missing.add(value.asText()));
    String title = text(resource, "title");
    String description = text(resource, "description");
    return new DataDictionary(
        title == null && alone ? text(root, "title") : title,
        description == null && alone ? text(root, "description") : description,
        fields,
        missing);
  }

  /** The categories of version 2 of the Table Schema, which may have labels. */
  private static Map<String, String> codes(JsonNode field) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (JsonNode category : field.path("categories")) {
      String label = text(category, "label");
      if (label != null && category.path("value").isValueNode()) {
        codes.put(category.path("value").asText(), label);
      }
    }
    return codes;
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() && !value.textValue().isBlank() ? value.textValue().strip() : null;
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
