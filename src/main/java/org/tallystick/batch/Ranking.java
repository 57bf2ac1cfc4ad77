package org.tallystick.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts the findings of a run in the order in which an editor should look at them: by score, those
 * of one score in the order of the input. Of each line only eight bytes are kept in memory.
 */
final class Ranking {
  private static final int SCORE_DIGITS = 4;
  private static final long BEST = 10_000;
  private static final int OFFSET_BITS = 48;
  private static final long OFFSET = (1L << OFFSET_BITS) - 1;
  private static final String FINGERPRINT = "\"fingerprint\":\"";

  private Ranking() {}

  /**
   * Ranks the lines of a queue into a file.
   *
   * @param known fingerprints of lines that are left out
   */
  static void rank(Path queue, Path ranked, Set<String> known) throws IOException {
    long[] keys = keys(queue, known);
    Arrays.sort(keys);
    Path unfinished = ranked.resolveSibling(BatchFolder.UNFINISHED);
    try (RandomAccessFile lines = new RandomAccessFile(queue.toFile(), "r");
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      for (long key : keys) {
        lines.seek(key & OFFSET);
        String line = line(lines);
        out.write(line.substring(line.indexOf(' ') + 1).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
    Files.move(unfinished, ranked, StandardCopyOption.REPLACE_EXISTING);
  }

  /** One number a line: sorted, they are in order of falling score, then of place. */
  private static long[] keys(Path queue, Set<String> known) throws IOException {
    long[] keys = new long[1024];
    int count = 0;
    long offset = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(queue), 1 << 16)) {
      for (byte[] line = bytes(in); line.length > 0; line = bytes(in)) {
        String text = new String(line, StandardCharsets.UTF_8);
        if (!known.contains(fingerprint(text))) {
          keys = count < keys.length ? keys : Arrays.copyOf(keys, 2 * count);
          keys[count++] = BEST - score(text) << OFFSET_BITS | offset;
        }
        offset += line.length;
      }
    }
    return Arrays.copyOf(keys, count);
  }

  /** The fingerprints of an earlier run's findings. */
  static Set<String> fingerprints(Path findings) throws IOException {
    Set<String> fingerprints = new HashSet<>();
    try (Stream<String> lines = Files.lines(findings, StandardCharsets.UTF_8)) {
      lines.map(Ranking::fingerprint).forEach(fingerprints::add);
    }
    return fingerprints;
  }

  private static long score(String line) {
    return new BigDecimal(line.substring(0, line.indexOf(' ')))
        .movePointRight(SCORE_DIGITS)
        .longValueExact();
  }

  /** Inside a JSON string the quotation marks of the field's name would be escaped. */
  private static String fingerprint(String line) {
    int at = line.indexOf(FINGERPRINT) + FINGERPRINT.length();
    return line.substring(at, line.indexOf('"', at));
  }

  /** The next line with its line feed; empty at the end. */
  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    for (int next = in.read(); next >= 0; next = in.read()) {
      line.write(next);
      if (next == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  private static String line(RandomAccessFile file) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    byte[] block = new byte[4096];
    for (int read = file.read(block); read > 0; read = file.read(block)) {
      for (int i = 0; i < read; i++) {
        if (block[i] == '\n') {
          line.write(block, 0, i);
          return line.toString(StandardCharsets.UTF_8);
        }
      }
      line.write(block, 0, read);
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
