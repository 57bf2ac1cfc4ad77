package org.tallystick.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a finished run's manifest says of it.
 *
 * @param folder as it was named
 * @param settings version, data, rules left out and so on
 * @param read names everything that was read
 * @param articles how many have a report
 * @param unread how many could not be read or checked
 * @param claims how many figures were read
 * @param alarms how many alarms there are
 */
record RunHead(
    String folder,
    Map<String, String> settings,
    String read,
    long articles,
    long unread,
    long claims,
    long alarms) {
  RunHead {
    Objects.requireNonNull(folder, "folder must not be null");
    settings = Map.copyOf(settings);
  }

  /**
   * Reads a manifest.
   *
   * @throws BatchException if the folder is no finished run
   */
  static RunHead of(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve(BatchFolder.MANIFEST))) {
      throw new BatchException(folder + ": is no finished run");
    }
    JsonNode manifest = Manifest.read(folder);
    Map<String, String> settings = new TreeMap<>();
    manifest
        .path("settings")
        .properties()
        .forEach(setting -> settings.put(setting.getKey(), setting.getValue().asText()));
    settings.put("shard", manifest.path("shard").asText());
    JsonNode counts = manifest.path("counts");
    return new RunHead(
        folder.toString(),
        settings,
        manifest.path("read").asText(),
        counts.path("articles").asLong(),
        counts.path("unread").asLong(),
        counts.path("claims").asLong(),
        counts.path("alarms").asLong());
  }

  /** What was set otherwise for another run, a line each: {@code without: a → b}. */
  List<String> changesTo(RunHead other) {
    Set<String> names = new TreeSet<>(settings.keySet());
    names.addAll(other.settings.keySet());
    List<String> changes = new ArrayList<>();
    for (String name : names) {
      String old = settings.getOrDefault(name, "");
      String now = other.settings.getOrDefault(name, "");
      if (!old.equals(now)) {
        changes.add(name + ": " + shown(old) + " → " + shown(now));
      }
    }
    return changes;
  }

  private static String shown(String value) {
    return value.isEmpty() ? "none" : value;
  }
}
