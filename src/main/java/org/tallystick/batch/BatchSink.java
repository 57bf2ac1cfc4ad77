package org.tallystick.batch;

import java.io.IOException;
import org.tallystick.reader.Reading;

/** Where a run puts what it finds, in the order of the input. Called by one thread. */
interface BatchSink {
  /**
   * Whether a reading is to be checked: it is of this shard, and no earlier run has done it.
   *
   * @param position its number in the whole input, from 0
   * @param digest names what was read
   * @throws BatchException if an earlier run read something else in its place
   */
  boolean wants(long position, Reading reading, String digest);

  /** Takes what checking an article gave. */
  void take(long position, Reading reading, Checked checked) throws IOException;

  /** Takes why an article could not be read or checked, one line that names file and place. */
  void takeProblem(long position, Reading reading, String digest, String message)
      throws IOException;
}
