package org.tallystick.dataset;

/**
 * What a catalogue may use.
 *
 * @param memoryMegabytes the memory of the database, at least 1
 * @param threads the threads of one query, at least 1
 * @param seconds how long one query may take, at least 1
 */
record Limits(int memoryMegabytes, int threads, int seconds) {
  /** 1 GiB, as many threads as there are processors but at most 4, ten seconds a query. */
  static final Limits USUAL =
      new Limits(1024, Math.min(4, Runtime.getRuntime().availableProcessors()), 10);

  Limits {
    if (memoryMegabytes < 1 || threads < 1 || seconds < 1) {
      throw new IllegalArgumentException(
          "limits must be at least 1, got "
              + memoryMegabytes
              + " MB, "
              + threads
              + " threads, "
              + seconds
              + " s");
    }
  }
}
