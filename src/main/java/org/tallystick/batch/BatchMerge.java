package org.tallystick.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Joins the outputs of all shards of a run into those of a single run, byte for byte. Memory does
 * not grow with the archive, save eight bytes a finding.
 */
public final class BatchMerge {
  private BatchMerge() {}

  /**
   * Joins runs.
   *
   * @param parts the folders of all shards, in any order
   * @param output the folder to write into; made if it is not there
   * @param parquet whether claims, findings and verifications are written as Parquet files too
   * @return what was found in all
   * @throws BatchException if the folders are not all the parts of one finished run, each once, or
   *     the output is another run's
   * @throws IOException if a folder cannot be read or written to
   */
  public static BatchSummary merge(List<Path> parts, Path output, boolean parquet)
      throws IOException {
    JsonNode first = check(parts);
    List<Part> opened = new ArrayList<>();
    Totals totals = new Totals();
    long bytes = 0;
    try (BatchFolder folder = BatchFolder.open(output);
        Journal journal = Journal.begin(folder)) {
      PriorityQueue<Part> next = new PriorityQueue<>(Comparator.comparingLong(Part::position));
      for (Path path : parts) {
        Part part = new Part(path);
        opened.add(part);
        if (part.advance()) {
          next.add(part);
        }
      }
      while (!next.isEmpty()) {
        Part part = next.remove();
        Entry entry = part.copyTo(journal);
        totals.add(entry.tally());
        bytes += entry.inputBytes();
        if (part.advance()) {
          next.add(part);
        }
      }
      Ranking.rank(folder.file(BatchFolder.QUEUE), folder.file(BatchFolder.FINDINGS), Set.of());
      SummaryPage.write(folder.file(BatchFolder.SUMMARY), totals);
      if (parquet) {
        Tables.write(folder);
      }
      Manifest.writeMerged(folder, first, totals);
      journal.done();
    } finally {
      for (Part part : opened) {
        part.close();
      }
    }
    return totals.summary(bytes);
  }

  /** Holds the parts against each other; one of their manifests. */
  private static JsonNode check(List<Path> parts) throws IOException {
    Set<String> shards = new HashSet<>();
    JsonNode first = null;
    for (Path path : parts) {
      if (!Files.isRegularFile(path.resolve(BatchFolder.MANIFEST))) {
        throw new BatchException(path + ": is no finished run");
      }
      JsonNode manifest = Manifest.read(path);
      first = first == null ? manifest : first;
      if (!manifest.path("settings").equals(first.path("settings"))
          || !manifest.path("read").equals(first.path("read"))) {
        throw new BatchException(path + ": ran over another input or with other settings");
      }
      if (!shards.add(manifest.path("shard").asText())) {
        throw new BatchException(path + ": is a shard that was given before");
      }
    }
    if (first == null) {
      throw new BatchException("no runs to merge");
    }
    int count = Shard.read(first.path("shard").asText()).count();
    for (int index = 1; index <= count; index++) {
      Shard shard = new Shard(index, count);
      if (!shards.contains(shard.toString())) {
        throw new BatchException("shard " + shard + " is missing");
      }
    }
    return first;
  }

  /** One shard's outputs, read from their start. */
  private static final class Part implements AutoCloseable {
    private final Path path;
    private final Stream<Entry> lines;
    private final Iterator<Entry> entries;
    private final PieceReader reports;
    private final PieceReader findings;
    private final PieceReader errors;
    private Entry next = Entry.NONE;

    Part(Path path) throws IOException {
      this.path = path;
      this.lines = Journal.entries(path);
      this.entries = lines.iterator();
      this.reports = new PieceReader(path.resolve(BatchFolder.REPORTS));
      this.findings = new PieceReader(path.resolve(BatchFolder.QUEUE));
      this.errors = new PieceReader(path.resolve(BatchFolder.ERRORS));
    }

    long position() {
      return next.position();
    }

    boolean advance() {
      boolean more = entries.hasNext();
      next = more ? entries.next() : Entry.NONE;
      return more;
    }

    Entry copyTo(Journal journal) throws IOException {
      journal.add(
          next.position(),
          next.digest(),
          piece(reports, next.report()),
          piece(findings, next.findings()),
          piece(errors, next.error()),
          next.inputBytes(),
          next.tally());
      return next;
    }

    private byte[] piece(PieceReader reader, Entry.Piece piece) throws IOException {
      byte[] bytes = reader.read(piece);
      if (!Entry.Piece.of(bytes).equals(piece)) {
        throw new BatchException(path + ": is damaged; run it again");
      }
      return bytes;
    }

    @Override
    public void close() throws IOException {
      try (PieceReader one = reports;
          PieceReader two = findings;
          PieceReader three = errors) {
        lines.close();
      }
    }
  }
}
