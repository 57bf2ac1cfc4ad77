package org.tallystick.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that a run writes into, held by one process at a time. The lock is the operating
 * system's, so it ends with the process that holds it, however that ends.
 */
final class BatchFolder implements AutoCloseable {
  /** The reports, in the order of the input. */
  static final String REPORTS = "reports.jsonl";

  /** What is wrong or nearly so, what is most worth an editor's time first. */
  static final String FINDINGS = "findings.jsonl";

  /** What could not be read or checked, in the order of the input. */
  static final String ERRORS = "errors.jsonl";

  /** What was done so far, a line a reading. */
  static final String JOURNAL = "journal.tsv";

  /** What was run over what. */
  static final String MANIFEST = "manifest.json";

  /** The run at a glance. */
  static final String SUMMARY = "summary.html";

  /** The findings in the order of the input, until they are ranked. */
  static final String QUEUE = "findings.part";

  /** An output being written at the end, before it gets its name. */
  static final String UNFINISHED = "unfinished.part";

  private static final String LOCK = ".lock";
  private static final Set<String> OURS =
      Set.of(REPORTS, FINDINGS, ERRORS, JOURNAL, MANIFEST, SUMMARY, QUEUE, UNFINISHED, LOCK);

  private final Path path;
  private final FileChannel channel;

  private BatchFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Takes hold of a folder, made if it is not there.
   *
   * @throws BatchException if another process holds it, or it holds files that are not a run's
   * @throws IOException if it cannot be made or written to
   */
  static BatchFolder open(Path path) throws IOException {
    Files.createDirectories(path.toAbsolutePath());
    List<String> strange = strange(path);
    if (!strange.isEmpty()) {
      throw new BatchException(
          path + ": holds " + strange.get(0) + ", which no run wrote; give a folder of its own");
    }
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new BatchFolder(path, channel);
      }
    } catch (OverlappingFileLockException e) {
      // Held by another run of this very process, which is as bad as one of another.
      channel.close();
      throw new BatchException(path + ": another run is writing here", e);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new BatchException(path + ": another run is writing here");
  }

  private static List<String> strange(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !OURS.contains(name))
          .filter(name -> Tables.NAMES.stream().noneMatch(t -> name.equals(t + ".parquet")))
          .sorted()
          .toList();
    }
  }

  Path file(String name) {
    return path.resolve(name);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
