package org.tallystick.batch;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What appeared, vanished and changed between two finished runs: of other articles, with other
 * settings, or by another version of the checker. Findings and claims that were laid against data
 * are held against each other by article and fingerprint; a finding that is consistent is none.
 *
 * <p>The reports are read as they come, the first run's twice. Memory holds 22 to 44 bytes an
 * article, a finding and a claim laid against data, and the examples. Immutable once made.
 */
public final class RunComparison {
  private static final int MOST_EXAMPLES = 1000;

  private final RunHead before;
  private final RunHead after;
  private final long onlyBefore;
  private final long onlyAfter;
  private final Differences differences;

  RunComparison(
      RunHead before, RunHead after, long onlyBefore, long onlyAfter, Differences differences) {
    this.before = before;
    this.after = after;
    this.onlyBefore = onlyBefore;
    this.onlyAfter = onlyAfter;
    this.differences = differences;
  }

  /**
   * Holds two runs against each other.
   *
   * @param before the folder of one
   * @param after the folder of the other
   * @param examples how many of each kind are shown, 0 to 1000
   * @throws IllegalArgumentException if fewer or more examples are asked for
   * @throws BatchException if a folder is no finished run, or its reports are damaged
   * @throws IOException if a folder cannot be read
   */
  public static RunComparison of(Path before, Path after, int examples) throws IOException {
    if (examples < 0 || examples > MOST_EXAMPLES) {
      throw new IllegalArgumentException(
          "examples must be 0 to " + MOST_EXAMPLES + ", got " + examples);
    }
    return new RunComparer(examples).compare(before, after);
  }

  /** Whether anything appeared, vanished or changed, an article too. */
  public boolean differs() {
    return !differences.counts().isEmpty() || onlyBefore > 0 || onlyAfter > 0;
  }

  /**
   * Writes it for a terminal.
   *
   * @throws IOException if {@code out} does
   */
  public void writeText(Appendable out) throws IOException {
    ComparisonText.write(this, out);
  }

  /**
   * Writes it as a page that needs nothing beside it.
   *
   * @throws IOException if {@code out} does
   */
  public void writeHtml(Appendable out) throws IOException {
    ComparisonPage.write(this, out);
  }

  RunHead before() {
    return before;
  }

  RunHead after() {
    return after;
  }

  /** How many articles only the first run has. */
  long onlyBefore() {
    return onlyBefore;
  }

  /** How many articles only the second run has. */
  long onlyAfter() {
    return onlyAfter;
  }

  Differences differences() {
    return differences;
  }
}
