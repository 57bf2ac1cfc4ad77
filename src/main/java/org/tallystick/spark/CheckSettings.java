package org.tallystick.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.FactChecker;
import org.tallystick.consistency.ConsistencyChecker;
import org.tallystick.report.Decisions;

/**
 * What a checker on an executor is made from: values alone, so that they can be sent there, and
 * equal for two tasks that can share one checker. Immutable.
 *
 * @param data the sources of data, as every executor can read them
 * @param without the ids of the rules that are left out
 * @param showConsistent whether findings about figures that agree are kept
 * @param showDisputes whether findings about sources that differ are kept
 * @param decisions what a person settled, as JSON; null for nothing
 * @param limit how long one article may take
 * @param shipped names the files that are sent along: equal contents have equal digests; empty for
 *     none
 */
record CheckSettings(
    List<String> data,
    Set<String> without,
    boolean showConsistent,
    boolean showDisputes,
    @Nullable String decisions,
    Duration limit,
    String shipped)
    implements Serializable {
  /** How long one article may take if nothing else is said; the same as in a batch. */
  static final Duration DEFAULT_LIMIT = Duration.ofMinutes(2);

  /** Every rule, no data. */
  static final CheckSettings DEFAULT =
      new CheckSettings(List.of(), Set.of(), false, false, null, DEFAULT_LIMIT, "");

  CheckSettings {
    data = List.copyOf(data);
    without = new TreeSet<>(without);
    Objects.requireNonNull(shipped, "shipped must not be null");
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("time limit must be above 0, got " + limit);
    }
  }

  /**
   * Makes the checker.
   *
   * @param unpacked the files that were sent along, where they lie here
   * @throws IllegalStateException if a source of data cannot be used here
   * @throws IllegalArgumentException if there is no such rule
   */
  FactChecker open(List<String> unpacked) {
    FactChecker.Builder builder =
        FactChecker.builder()
            .data(data)
            .data(unpacked)
            .showConsistent(showConsistent)
            .showDisputes(showDisputes)
            .decisions(settled());
    without.forEach(builder::without);
    FactChecker checker = builder.build();
    if (!checker.problems().isEmpty()) {
      checker.close();
      throw new IllegalStateException(String.join("; ", checker.problems()));
    }
    return checker;
  }

  /**
   * Finds a wrong name before anything is sent.
   *
   * @throws IllegalArgumentException if there is no rule of an id to be left out
   */
  void checkRules() {
    ConsistencyChecker.create().without(without);
  }

  private Decisions settled() {
    if (decisions == null) {
      return Decisions.NONE;
    }
    try {
      return Decisions.read("decisions", new StringReader(decisions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
