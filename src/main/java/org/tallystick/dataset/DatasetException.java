package org.tallystick.dataset;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A data file that cannot be read, or a table that cannot be asked. Its message is one line that
 * names the file, the line where there is one, and what is wrong.
 */
public final class DatasetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final @Nullable Long line;

  DatasetException(String source, @Nullable Long line, String problem, @Nullable Throwable cause) {
    super(oneLine(source) + (line == null ? "" : ":" + line) + ": " + oneLine(problem), cause);
    this.source = Objects.requireNonNull(source, "source must not be null");
    this.line = line;
  }

  DatasetException(String source, String problem) {
    this(source, null, problem, null);
  }

  /** One line: the file, the line where there is one, and what is wrong. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** The file as it was named by the caller, or the table. */
  public String source() {
    return source;
  }

  /** The line of the file, counted from 1; null where the trouble has no line. */
  public @Nullable Long line() {
    return line;
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
