package org.tallystick.batch;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * What the journal remembers of one reading of the input.
 *
 * @param position its number in the whole input, from 0; readings of other shards are counted
 * @param digest names what was read, so that a resumed run sees whether the input is the same
 * @param report its line in the reports; empty if it has none
 * @param findings its lines in the queue of findings
 * @param error its line among the errors
 * @param inputBytes how many bytes of input it took
 * @param tally what was found, for totals
 */
record Entry(
    long position,
    String digest,
    Piece report,
    Piece findings,
    Piece error,
    long inputBytes,
    Tally tally) {
  /** No reading. */
  static final Entry NONE = new Entry(-1, "", Piece.NONE, Piece.NONE, Piece.NONE, 0, Tally.UNREAD);

  private static final String TAB = "\t";
  private static final int FIELDS = 10;

  Entry {
    Objects.requireNonNull(digest, "digest must not be null");
  }

  /** The line of the journal, with its checksum and without a line feed. */
  String line() {
    String text =
        String.join(
            TAB,
            Long.toString(position),
            digest,
            report.written(),
            findings.written(),
            error.written(),
            Long.toString(inputBytes),
            tally.written());
    return checksum(text) + TAB + text;
  }

  /**
   * Reads a line of the journal.
   *
   * @throws IllegalArgumentException if it is damaged
   */
  static Entry read(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0 || !line.substring(0, tab).equals(checksum(line.substring(tab + 1)))) {
      throw new IllegalArgumentException("journal line must have its checksum, got " + line);
    }
    String[] fields = line.substring(tab + 1).split(TAB, FIELDS);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("journal line must have " + FIELDS + " fields");
    }
    return new Entry(
        Long.parseLong(fields[0]),
        fields[1],
        Piece.read(fields[2]),
        Piece.read(fields[3]),
        Piece.read(fields[4]),
        Long.parseLong(fields[5]),
        Tally.read(fields[6], fields[7], fields[8], fields[9]));
  }

  private static String checksum(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", crc.getValue());
  }

  /**
   * A stretch of an output file.
   *
   * @param bytes how long it is
   * @param crc its CRC-32C (RFC 3720)
   */
  record Piece(int bytes, long crc) {
    static final Piece NONE = new Piece(0, 0);

    static Piece of(byte[] written) {
      if (written.length == 0) {
        return NONE;
      }
      CRC32C crc = new CRC32C();
      crc.update(written);
      return new Piece(written.length, crc.getValue());
    }

    String written() {
      return bytes + ":" + Long.toHexString(crc);
    }

    static Piece read(String written) {
      int colon = written.indexOf(':');
      return new Piece(
          Integer.parseInt(written.substring(0, colon)),
          Long.parseLong(written.substring(colon + 1), 16));
    }
  }
}
