package org.tallystick.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where results go: standard output or a file. What cannot be written is an OutputException. */
final class Output implements Appendable, Closeable {
  private final Writer writer;
  private final String name;
  private final boolean ours;

  private Output(Writer writer, String name, boolean ours) {
    this.writer = writer;
    this.name = name;
    this.ours = ours;
  }

  /**
   * Opens the file, or standard output where {@code file} is null.
   *
   * @throws OutputException if the file cannot be written
   */
  static Output open(@Nullable Path file, Channels channels) throws OutputException {
    if (file == null) {
      return new Output(channels.out(), "standard output", false);
    }
    try {
      return new Output(
          Files.newBufferedWriter(file, StandardCharsets.UTF_8), file.toString(), true);
    } catch (IOException e) {
      throw new OutputException(file.toString(), e);
    }
  }

  @Override
  public Output append(CharSequence text) throws OutputException {
    try {
      writer.append(text);
      return this;
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  @Override
  public Output append(CharSequence text, int start, int end) throws OutputException {
    return append(text.subSequence(start, end));
  }

  @Override
  public Output append(char c) throws OutputException {
    return append(String.valueOf(c));
  }

  /** Hands over what has been written so far. */
  void flush() throws OutputException {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  @Override
  public void close() throws OutputException {
    try {
      writer.flush();
      if (ours) {
        writer.close();
      }
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }
}
