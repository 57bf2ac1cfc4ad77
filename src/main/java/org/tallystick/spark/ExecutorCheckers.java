package org.tallystick.spark;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.tallystick.FactChecker;

/**
 * The checkers of this virtual machine: one for each settings, made when the first task asks for
 * it, shared by all tasks, closed when the machine ends. An executor thus holds the language models
 * and the data once, however many cores it has. Thread-safe.
 */
final class ExecutorCheckers {
  private static final Map<CheckSettings, Open> OPEN = new ConcurrentHashMap<>();

  static {
    Thread closing = new Thread(ExecutorCheckers::closeAll, "tallystick-spark-close");
    Runtime.getRuntime().addShutdownHook(closing);
  }

  private ExecutorCheckers() {}

  /**
   * The checker of some settings.
   *
   * @param shipped the files of data that belong to the settings; null for none
   * @throws IllegalStateException if data cannot be used here; asking again tries again
   */
  static LimitedChecker of(
      CheckSettings settings, @Nullable Broadcast<SortedMap<String, byte[]>> shipped) {
    return OPEN.computeIfAbsent(settings, key -> Open.of(key, shipped)).limited();
  }

  /** A checker, and the same with a limit of time. */
  private record Open(FactChecker checker, LimitedChecker limited) {
    static Open of(CheckSettings settings, @Nullable Broadcast<SortedMap<String, byte[]>> shipped) {
      FactChecker checker =
          settings.open(shipped == null ? List.of() : ShippedFiles.unpack(shipped.value()));
      return new Open(checker, new LimitedChecker(checker::check, checker::load, settings.limit()));
    }

    void close() {
      limited.close();
      checker.close();
    }
  }

  private static void closeAll() {
    OPEN.values().forEach(Open::close);
  }
}
