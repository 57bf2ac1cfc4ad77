package org.tallystick.batch;

import org.jspecify.annotations.Nullable;

/** Hears how a run goes. Called by the thread that runs it, in the order of the input. */
public interface BatchListener {
  /**
   * An article could not be read or checked; the run goes on.
   *
   * @param message one line that names the file and the place in it
   * @param cause what was thrown; null if nothing was
   */
  void problem(String message, @Nullable Throwable cause);

  /** One article more is done. */
  void progress(BatchSummary soFar);
}
