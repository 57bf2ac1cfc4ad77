package org.tallystick.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Says what was run over what: version, settings, inputs with digests, counts, and the digests of
 * the outputs. Holds no clock and no host, so that equal runs have equal manifests.
 */
final class Manifest {
  private static final int VERSION = 1;

  /** The fields that all parts of one run share, in order; the shard is told anew. */
  private static final List<String> COMMON = List.of("settings", "shard", "inputs", "read");

  private Manifest() {}

  /**
   * Writes the manifest of a run that is over.
   *
   * @param read names everything that was read, in order
   */
  static void write(BatchFolder folder, BatchOptions options, Totals totals, String read)
      throws IOException {
    write(
        folder,
        totals,
        json -> {
          json.writeObjectFieldStart("settings");
          for (Map.Entry<String, String> setting : options.settings().entrySet()) {
            json.writeStringField(setting.getKey(), setting.getValue());
          }
          json.writeNumberField("limitSeconds", options.limit().toSeconds());
          json.writeEndObject();
          json.writeStringField("shard", options.shard().toString());
          json.writeArrayFieldStart("inputs");
          for (String input : options.inputs()) {
            json.writeStartObject();
            json.writeStringField("name", name(input));
            writeDigest(json, input);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeStringField("read", read);
        });
  }

  /** Writes the manifest of a run whose parts others have run: theirs, with its own counts. */
  static void writeMerged(BatchFolder folder, JsonNode part, Totals totals) throws IOException {
    write(folder, totals, json -> writeHead(json, part, Shard.WHOLE.toString()));
  }

  /** Writes the manifest of a finished run anew, when outputs have come to it. */
  static void rewrite(BatchFolder folder, Totals totals) throws IOException {
    JsonNode own = read(folder.path());
    write(folder, totals, json -> writeHead(json, own, own.path("shard").asText()));
  }

  private static void writeHead(JsonGenerator json, JsonNode from, String shard)
      throws IOException {
    for (String field : COMMON) {
      json.writeFieldName(field);
      if (field.equals("shard")) {
        json.writeString(shard);
      } else {
        json.writeTree(from.path(field));
      }
    }
  }

  /** What a finished run says of itself. */
  static JsonNode read(Path folder) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(BatchFolder.MANIFEST).toFile());
  }

  @FunctionalInterface
  private interface Head {
    void write(JsonGenerator json) throws IOException;
  }

  private static void write(BatchFolder folder, Totals totals, Head head) throws IOException {
    StringWriter text = new StringWriter();
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n"));
    try (JsonGenerator json = new ObjectMapper().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      head.write(json);
      json.writeObjectFieldStart("counts");
      json.writeNumberField("articles", totals.all().articles());
      json.writeNumberField("unread", totals.unread());
      json.writeNumberField("claims", totals.claims());
      json.writeNumberField("alarms", totals.all().alarms());
      json.writeEndObject();
      json.writeObjectFieldStart("outputs");
      for (String output :
          new String[] {BatchFolder.REPORTS, BatchFolder.FINDINGS, BatchFolder.ERRORS}) {
        json.writeStringField(output, digest(folder.file(output)));
      }
      if (Tables.areThere(folder)) {
        for (String table : Tables.NAMES) {
          Path file = Tables.file(folder, table);
          json.writeStringField(file.getFileName().toString(), digest(file));
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    Path unfinished = folder.file(BatchFolder.UNFINISHED);
    Files.writeString(unfinished, text.append('\n').toString(), StandardCharsets.UTF_8);
    Files.move(unfinished, folder.file(BatchFolder.MANIFEST), StandardCopyOption.REPLACE_EXISTING);
  }

  /** A file's name without the way to it, which is another machine's business. */
  private static String name(String input) {
    Path file = Path.of(input).getFileName();
    return file == null ? input : file.toString();
  }

  /** A plain file's own digest; a folder and standard input are told by what was read of them. */
  private static void writeDigest(JsonGenerator json, String input) throws IOException {
    Path file = Path.of(input);
    if (Files.isRegularFile(file) && Files.isReadable(file)) {
      json.writeNumberField("bytes", Files.size(file));
      json.writeStringField("sha256", digest(file));
    }
  }

  private static String digest(Path file) throws IOException {
    MessageDigest sha = ReadingDigest.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
