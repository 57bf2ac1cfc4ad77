package org.tallystick.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/**
 * Files of data that are sent to the executors, by name. On an executor they lie side by side in
 * one folder, so that a {@code datapackage.json} finds its tables.
 */
final class ShippedFiles {
  private ShippedFiles() {}

  /** Checks the name of a file: one step of a path. */
  static String name(String name) {
    if (name.isEmpty() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
      throw new IllegalArgumentException(
          "the name of a file to send must be a name without a path, got " + name);
    }
    return name;
  }

  /** Names the contents: equal files have equal digests. Empty for no files. */
  static String digest(SortedMap<String, byte[]> files) {
    if (files.isEmpty()) {
      return "";
    }
    MessageDigest sha = sha256();
    files.forEach(
        (name, bytes) -> {
          sha.update((name + "/" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
          sha.update(bytes);
        });
    return HexFormat.of().formatHex(sha.digest(), 0, 12);
  }

  /**
   * Writes the files into a new folder, which is removed when the virtual machine ends.
   *
   * @return the folder as the one source of data; none if there are no files
   */
  static List<String> unpack(SortedMap<String, byte[]> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    try {
      Path folder = Files.createTempDirectory("tallystick-data");
      // Removed in the order opposite to this: the folder last.
      folder.toFile().deleteOnExit();
      for (var file : files.entrySet()) {
        Path path = folder.resolve(name(file.getKey()));
        path.toFile().deleteOnExit();
        Files.write(path, file.getValue());
      }
      return List.of(folder.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("data sent along cannot be written here", e);
    }
  }

  /** Digests and ids are made with it. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
