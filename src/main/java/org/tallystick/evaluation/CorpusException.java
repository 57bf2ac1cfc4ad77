package org.tallystick.evaluation;

import org.jspecify.annotations.Nullable;

/** A corpus that cannot be read; the message is one line and names the file and the place. */
public final class CorpusException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CorpusException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
