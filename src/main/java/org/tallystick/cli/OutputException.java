package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Objects;

/** Results could not be written. */
final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Results could not be written.
   *
   * @param target where to: a file, or {@code standard output}
   */
  OutputException(String target, IOException cause) {
    super(target + ": cannot be written: " + reason(cause), cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof FileSystemException failed) {
      return Objects.requireNonNullElse(
          failed.getReason(), failed.getClass().getSimpleName().replace("Exception", ""));
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }

  /** Whether the reader at the other end of a pipe is gone. */
  boolean isBrokenPipe() {
    Throwable cause = getCause();
    return cause != null && "Broken pipe".equals(cause.getMessage());
  }
}
