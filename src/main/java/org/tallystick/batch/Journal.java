package org.tallystick.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.batch.Entry.Piece;

/**
 * What a run has done, written as it goes: a line a reading, each with its checksum and with the
 * checksums of what the reading added to the outputs. After a kill, a full disk or a power cut,
 * what is sound is kept and the rest is cut off. Used by one thread.
 */
final class Journal implements AutoCloseable {
  /** The line behind the last reading of a whole run. */
  private static final String DONE = "done";

  /** How many readings may be lost in a power cut. A kill loses none that was written. */
  private static final int FORCE_EVERY = 256;

  private final FileChannel journal;
  private final List<FileChannel> outputs;
  private int unforced;

  private Journal(FileChannel journal, List<FileChannel> outputs) {
    this.journal = journal;
    this.outputs = outputs;
  }

  /**
   * What an earlier run left.
   *
   * @param sound how many of its readings are sound, from the first on
   * @param lengths how long the outputs and the journal are up to there
   * @param done whether it came to its end
   * @param damage what was cut off, one line; null for nothing
   */
  record Past(long sound, List<Long> lengths, boolean done, @Nullable String damage) {
    static final Past NOTHING = new Past(0, List.of(0L, 0L, 0L, 0L), false, null);

    Past {
      lengths = List.copyOf(lengths);
    }
  }

  /** The outputs, in the order in which an entry's pieces stand. */
  private static List<Path> outputs(BatchFolder folder) {
    return List.of(
        folder.file(BatchFolder.REPORTS),
        folder.file(BatchFolder.QUEUE),
        folder.file(BatchFolder.ERRORS));
  }

  /** Begins anew: empty outputs and an empty journal. */
  static Journal begin(BatchFolder folder) throws IOException {
    for (String name : List.of(BatchFolder.FINDINGS, BatchFolder.MANIFEST, BatchFolder.SUMMARY)) {
      Files.deleteIfExists(folder.file(name));
    }
    Tables.remove(folder);
    return resume(folder, Past.NOTHING);
  }

  /** Goes on behind what is sound, and cuts off the rest. */
  static Journal resume(BatchFolder folder, Past past) throws IOException {
    List<FileChannel> outputs = new ArrayList<>();
    for (Path path : outputs(folder)) {
      outputs.add(cut(path, past.lengths().get(outputs.size())));
    }
    long length = past.lengths().get(outputs.size());
    return new Journal(cut(folder.file(BatchFolder.JOURNAL), length), outputs);
  }

  private static FileChannel cut(Path path, long length) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(length);
    channel.position(length);
    return channel;
  }

  /** Reads what an earlier run left in a folder, and holds it against its checksums. */
  static Past past(BatchFolder folder) throws IOException {
    Path file = folder.file(BatchFolder.JOURNAL);
    if (!Files.exists(file)) {
      return Past.NOTHING;
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        PieceReader reports = new PieceReader(outputs(folder).get(0));
        PieceReader findings = new PieceReader(outputs(folder).get(1));
        PieceReader errors = new PieceReader(outputs(folder).get(2))) {
      long size = Files.size(file);
      long[] lengths = new long[4];
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(DONE)) {
          return past(number, lengths, true, null);
        }
        Entry entry = sound(line);
        if (entry == null
            || lengths[3] + line.length() >= size
            || !reports.holds(entry.report())
            || !findings.holds(entry.findings())
            || !errors.holds(entry.error())) {
          String damage =
              folder.path() + ": damaged from reading " + (number + 1) + " on, which is done again";
          return past(number, lengths, false, damage);
        }
        number++;
        lengths[0] += entry.report().bytes();
        lengths[1] += entry.findings().bytes();
        lengths[2] += entry.error().bytes();
        lengths[3] += line.length() + 1;
      }
      return past(number, lengths, false, null);
    }
  }

  private static Past past(long sound, long[] lengths, boolean done, @Nullable String damage) {
    return new Past(sound, Arrays.stream(lengths).boxed().toList(), done, damage);
  }

  /** The first readings of a folder's journal, which must be sound; close it after use. */
  static Stream<Entry> entries(BatchFolder folder, long sound) throws IOException {
    return sound == 0 ? Stream.empty() : entries(folder.path()).limit(sound);
  }

  /** The readings of a finished run; close it after use. */
  @SuppressWarnings("StreamResourceLeak") // It is the caller's to close.
  static Stream<Entry> entries(Path folder) throws IOException {
    return Files.lines(folder.resolve(BatchFolder.JOURNAL), StandardCharsets.ISO_8859_1)
        .takeWhile(line -> !line.equals(DONE))
        .map(Entry::read);
  }

  private static @Nullable Entry sound(String line) {
    try {
      return Entry.read(line);
    } catch (IllegalArgumentException e) {
      System.getLogger(Journal.class.getName())
          .log(System.Logger.Level.DEBUG, "the journal is sound up to this line", e);
      return null;
    }
  }

  /**
   * Puts down one reading: its lines first, then that they are there.
   *
   * @param report its report, empty if it has none
   * @param findings its findings
   * @param error why it has no report, empty if it has one
   */
  void add(
      long position,
      String digest,
      byte[] report,
      byte[] findings,
      byte[] error,
      long inputBytes,
      Tally tally)
      throws IOException {
    write(outputs.get(0), report);
    write(outputs.get(1), findings);
    write(outputs.get(2), error);
    Entry entry =
        new Entry(
            position,
            digest,
            Piece.of(report),
            Piece.of(findings),
            Piece.of(error),
            inputBytes,
            tally);
    write(journal, (entry.line() + "\n").getBytes(StandardCharsets.UTF_8));
    unforced++;
    if (unforced >= FORCE_EVERY) {
      force();
    }
  }

  /** Puts down that the run is over and everything that it makes is there. */
  void done() throws IOException {
    write(journal, (DONE + "\n").getBytes(StandardCharsets.UTF_8));
    force();
  }

  /** Has everything written to the disk itself. */
  void force() throws IOException {
    for (FileChannel output : outputs) {
      output.force(false);
    }
    journal.force(false);
    unforced = 0;
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  @Override
  public void close() throws IOException {
    try (FileChannel last = journal) {
      for (FileChannel output : outputs) {
        output.close();
      }
    }
  }
}
