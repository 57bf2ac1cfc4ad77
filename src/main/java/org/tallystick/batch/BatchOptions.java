package org.tallystick.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a run is to go. Immutable.
 *
 * @param output the folder to write into; made if it is not there
 * @param threads how many articles are checked at once, 1 to 1024
 * @param limit how long one article may take
 * @param resume whether to go on with what an interrupted run left in the folder
 * @param shard the part of the input to check
 * @param baseline the folder of an earlier run whose findings are not told again; null for none
 * @param parquet whether claims, findings and verifications are written as Parquet files too
 * @param inputs the inputs as they were named, for the manifest
 * @param settings what else decides the result, for the manifest: rules left out, data, version
 */
public record BatchOptions(
    Path output,
    int threads,
    Duration limit,
    boolean resume,
    Shard shard,
    @Nullable Path baseline,
    boolean parquet,
    List<String> inputs,
    Map<String, String> settings) {
  /** How long one article may take if nothing else is said. */
  public static final Duration DEFAULT_LIMIT = Duration.ofMinutes(2);

  /** Copies the collections. */
  public BatchOptions {
    Objects.requireNonNull(output, "output must not be null");
    Objects.requireNonNull(limit, "limit must not be null");
    Objects.requireNonNull(shard, "shard must not be null");
    inputs = List.copyOf(inputs);
    settings = new TreeMap<>(settings);
  }

  /** A run over everything, with the default limit. */
  public static BatchOptions into(Path output, int threads) {
    return new BatchOptions(
        output, threads, DEFAULT_LIMIT, false, Shard.WHOLE, null, false, List.of(), Map.of());
  }
}
