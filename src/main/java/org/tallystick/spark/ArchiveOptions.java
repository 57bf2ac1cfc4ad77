package org.tallystick.spark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to check into which folder. Immutable.
 *
 * @param inputs files, folders and patterns, on any file system that the cluster reads
 * @param form what the inputs are; null to tell it by the name of each, of a folder by the name of
 *     a file in it
 * @param output the folder for the results
 * @param overwrite whether results that are there are replaced
 * @param partitions in how many parts the articles are dealt out, which costs a shuffle and the
 *     order of the input; 0 to leave them as they are read
 * @param date the day of publication of articles that name none; null for none
 */
public record ArchiveOptions(
    List<String> inputs,
    @Nullable Form form,
    String output,
    boolean overwrite,
    int partitions,
    @Nullable LocalDate date) {
  /** Checks that there is something to do. */
  public ArchiveOptions {
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(output, "output must not be null");
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("inputs must name at least one file or folder");
    }
    if (partitions < 0) {
      throw new IllegalArgumentException("partitions must be at least 0, got " + partitions);
    }
  }

  /** How articles lie in files. */
  public enum Form {
    /** JSON lines, plain or packed by gzip: an article a line. */
    LINES,
    /** Parquet files with the columns of {@link SparkFactChecker#articleSchema()}. */
    PARQUET,
    /** Everything else that {@code check} reads, a file at a time. */
    FILES;

    /** What a file of this name holds. */
    static Form of(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.endsWith(".parquet")) {
        return PARQUET;
      }
      // Other packings need libraries that not every cluster has; read whole, they need none.
      return lower.matches(".*\\.(jsonl|ndjson)(\\.gz)?") ? LINES : FILES;
    }
  }
}
